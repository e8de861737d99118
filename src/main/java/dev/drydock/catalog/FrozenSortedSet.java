package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SortedSet;

/// A set in natural order that never changes: a sorted array, or a slice of one. A tree of the same content takes three times the
/// memory, and a large catalog has a dependency for every third row that it reads.
@SuppressWarnings("JdkObsolete") // a catalog asks for no more than a SortedSet has
final class FrozenSortedSet<E extends Comparable<? super E>> extends AbstractSet<E>
        implements SortedSet<E> {
    private final Object[] elements;
    private final int from;
    private final int to;

    /// Takes the array as it is: sorted, without equal elements between the bounds.
    FrozenSortedSet(Object[] elements, int from, int to) {
        this.elements = elements;
        this.from = from;
        this.to = to;
    }

    /// The same elements; the same set when it can't change anyway. Linear when they come in order.
    static <E extends Comparable<? super E>> FrozenSortedSet<E> copyOf(Collection<E> given) {
        if (given instanceof FrozenSortedSet<E> frozen) {
            return frozen;
        }
        Object[] sorted = given.toArray();
        Arrays.sort(sorted);
        int size = 0;
        for (Object each : sorted) {
            if (size == 0 || !each.equals(sorted[size - 1])) {
                sorted[size++] = each;
            }
        }
        return new FrozenSortedSet<>(sorted, 0, size);
    }

    @SuppressWarnings("unchecked")
    private E element(int index) {
        return (E) elements[index];
    }

    /// Where an element stands, or would have to stand.
    private int position(E wanted) {
        int found = search(wanted);
        return found < 0 ? -found - 1 : found;
    }

    private int search(Object wanted) {
        return Arrays.binarySearch(elements, from, to, wanted);
    }

    @Override
    public boolean contains(Object wanted) {
        return search(wanted) >= 0;
    }

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public Iterator<E> iterator() {
        return new Iterator<>() {
            private int next = from;

            @Override
            public boolean hasNext() {
                return next < to;
            }

            @Override
            public E next() {
                if (next >= to) {
                    throw new NoSuchElementException();
                }
                return element(next++);
            }
        };
    }

    @Override
    public SortedSet<E> subSet(E first, E after) {
        return new FrozenSortedSet<>(elements, position(first), position(after));
    }

    @Override
    public SortedSet<E> headSet(E after) {
        return new FrozenSortedSet<>(elements, from, position(after));
    }

    @Override
    public SortedSet<E> tailSet(E first) {
        return new FrozenSortedSet<>(elements, position(first), to);
    }

    @Override
    public E first() {
        if (isEmpty()) {
            throw new NoSuchElementException();
        }
        return element(from);
    }

    @Override
    public E last() {
        if (isEmpty()) {
            throw new NoSuchElementException();
        }
        return element(to - 1);
    }

    @Override
    public @Nullable Comparator<? super E> comparator() {
        return null;
    }
}
