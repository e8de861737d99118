package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;

/// A map in the natural order of its keys that never changes: two arrays, or slices of them. See `FrozenSortedSet`.
@SuppressWarnings("JdkObsolete") // a catalog asks for no more than a SortedMap has
final class FrozenSortedMap<K extends Comparable<? super K>, V> extends AbstractMap<K, V>
        implements SortedMap<K, V> {
    private final Object[] keys;
    private final Object[] values;
    private final int from;
    private final int to;

    private FrozenSortedMap(Object[] keys, Object[] values, int from, int to) {
        this.keys = keys;
        this.values = values;
        this.from = from;
        this.to = to;
    }

    /// The same entries; the same map when it can't change anyway.
    static <K extends Comparable<? super K>, V> FrozenSortedMap<K, V> copyOf(
            SortedMap<K, V> given) {
        if (given instanceof FrozenSortedMap<K, V> frozen) {
            return frozen;
        }
        return new FrozenSortedMap<>(
                given.keySet().toArray(), given.values().toArray(), 0, given.size());
    }

    @SuppressWarnings("unchecked")
    private K key(int index) {
        return (K) keys[index];
    }

    @SuppressWarnings("unchecked")
    private V value(int index) {
        return (V) values[index];
    }

    /// Where a key stands, or would have to stand.
    private int position(K wanted) {
        int found = search(wanted);
        return found < 0 ? -found - 1 : found;
    }

    private int search(Object wanted) {
        return Arrays.binarySearch(keys, from, to, wanted);
    }

    @Override
    public @Nullable V get(Object wanted) {
        int found = search(wanted);
        return found < 0 ? null : value(found);
    }

    @Override
    public boolean containsKey(Object wanted) {
        return search(wanted) >= 0;
    }

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public Set<K> keySet() {
        return new FrozenSortedSet<>(keys, from, to);
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return to - from;
            }

            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return entries();
            }
        };
    }

    private Iterator<Map.Entry<K, V>> entries() {
        return new Iterator<>() {
            private int next = from;

            @Override
            public boolean hasNext() {
                return next < to;
            }

            @Override
            public Map.Entry<K, V> next() {
                if (next >= to) {
                    throw new NoSuchElementException();
                }
                return Map.entry(key(next), value(next++));
            }
        };
    }

    @Override
    public SortedMap<K, V> subMap(K first, K after) {
        return new FrozenSortedMap<>(keys, values, position(first), position(after));
    }

    @Override
    public SortedMap<K, V> headMap(K after) {
        return new FrozenSortedMap<>(keys, values, from, position(after));
    }

    @Override
    public SortedMap<K, V> tailMap(K first) {
        return new FrozenSortedMap<>(keys, values, position(first), to);
    }

    @Override
    public K firstKey() {
        if (isEmpty()) {
            throw new NoSuchElementException();
        }
        return key(from);
    }

    @Override
    public K lastKey() {
        if (isEmpty()) {
            throw new NoSuchElementException();
        }
        return key(to - 1);
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return null;
    }
}
