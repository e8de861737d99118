package dev.drydock.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.ui.Shop;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.TreeMap;

class PendingChangesTest {
    @Test
    void whatIsOnATableIsCountedForIt() {
        Index index =
                new Index(
                        ObjectAddress.of(ObjectKind.INDEX, "shop", "products_seller_idx"),
                        Shop.PRODUCTS,
                        false,
                        "USING btree (seller_id)",
                        new TreeMap<>(),
                        null,
                        new TreeMap<>(),
                        true,
                        null,
                        false,
                        1,
                        null);
        PendingChanges pending =
                new PendingChanges(
                        List.of(
                                new Change.Create(index),
                                new Change.Rename(
                                        Shop.PRODUCTS.column("name"),
                                        Shop.PRODUCTS.column("title"))));
        assertThat(pending.on(Shop.PRODUCTS)).isEqualTo(2);
        assertThat(pending.on(index.address())).isZero();
        assertThat(pending.count()).isEqualTo("2 schema changes");
        assertThat(pending.detail()).isEqualTo("+ products_seller_idx · → products.title");
    }
}
