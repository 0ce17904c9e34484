package dev.privacyenforcer.examples.libraries.use;

import com.google.common.base.*;
import com.google.common.cache.*;
import com.google.common.collect.*;
import com.google.common.graph.*;
import com.google.common.hash.Hashing;
import com.google.common.net.InternetDomainName;
import java.util.*;
import java.util.concurrent.Callable;

/** Collections, cache, graph, hash. */
public final class UseGuava implements Callable<String> {

    @Override
    public String call() throws Exception {
        ListMultimap<Integer, String> byLength = Multimaps.index(Splitter.on(',').trimResults().split("a, bb, c, dd, eee"), String::length);
        Table<String, String, Integer> table = TreeBasedTable.create();
        table.put("r", "c", 1);
        LoadingCache<String, Integer> cache = CacheBuilder.newBuilder().maximumSize(1).recordStats().build(CacheLoader.from(String::length));
        cache.get("abc");
        cache.get("abc");
        MutableGraph<Integer> graph = GraphBuilder.directed().build();
        graph.putEdge(1, 2);
        graph.putEdge(2, 3);
        RangeSet<Integer> ranges = TreeRangeSet.create();
        ranges.add(Range.closed(1, 5));
        ranges.remove(Range.open(2, 3));
        List<Object> all = new ArrayList<>(List.of(byLength.asMap().size(), table.cellSet().size(), cache.stats().hitCount()));
        all.add(new TreeSet<>(Graphs.reachableNodes(graph, 1)));
        all.add(ranges.contains(4));
        all.add(ImmutableSortedMap.of("b", 2, "a", 1).headMap("b").size());
        all.add(Hashing.murmur3_128(7).hashInt(42).asLong());
        all.add(InternetDomainName.from("a.b.co.uk").topPrivateDomain().parts().size());
        return Joiner.on('|').join(all) + Joiner.on(',').join(Iterables.concat(byLength.values(), Lists.partition(List.of(1, 2, 3), 2)));
    }
}
