package org.alidade.datasets.newsgroups;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.data.MalformedDataException;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.document.Document;
import org.alidade.datasets.document.Import;
import org.alidade.datasets.document.Import.EmptyTexts;
import org.alidade.datasets.document.TextFiles;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Encoding;
import org.alidade.datasets.file.FileTree;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.split.Origin;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Groups of the 20 Newsgroups, of which each post is a file in Latin-1: 20news-bydate (folders 20news-bydate-train and
 * 20news-bydate-test) or 20news-18828. The id of an example is its group and number
 * ({@code rec.sport.hockey/52550}). A post in two of the groups is two examples.
 *
 * <p><b>Source</b>: Lang 1995; preparation of Jain and Wallace 2019: hockey against baseball, posts by date put
 * together and drawn anew. <b>Differs</b>: other posts are drawn.
 */
public final class Newsgroups implements DatasetReader {

    private static final int GROUP = 2;
    private static final int NUMBER = 3;

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        FileTree tree = FileTree.of(settings.path("folder"), "20news-18828");
        Place source = new Place(tree.place(), 0);
        List<String> groups = Import.list(settings.text("groups"));
        Pattern post = post(groups);
        SortedMap<String, DataFile> posts = tree.files(post, monitor);
        requireAll(groups, posts, post, source);
        boolean drawn = settings.text("splits").equals("drawn");
        Stripping stripping = Stripping.of(settings);
        new Import(new TextFiles(source, byGroup(posts, post), Encoding.LATIN_1, (place, name, text) -> {
            Matcher parts = matched(post, name);
            return new Document(place, parts.group(GROUP) + "/" + parts.group(NUMBER),
                    drawn ? Origin.WHOLE : origin(place, parts.group(1)), parts.group(GROUP), stripping.strip(text));
        }), groups, EmptyTexts.DROPPED).read(settings, sink, monitor);
    }

    private static Pattern post(List<String> groups) {
        return Pattern.compile("(?:[^/]*/)??(20news-bydate-train/|20news-bydate-test/|)("
                + groups.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")/(\\d+)");
    }

    private static Matcher matched(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalStateException(name + " was found by " + pattern + " and does not match it");
        }
        return matcher;
    }

    /** The same posts get the same order whether they lie in one folder or in one of train and one of test. */
    private static SortedMap<String, DataFile> byGroup(SortedMap<String, DataFile> posts, Pattern post) {
        SortedMap<String, DataFile> sorted = new TreeMap<>((left, right) -> {
            Matcher one = matched(post, left);
            Matcher other = matched(post, right);
            int order = (one.group(GROUP) + "/" + one.group(NUMBER))
                    .compareTo(other.group(GROUP) + "/" + other.group(NUMBER));
            return order != 0 ? order : left.compareTo(right);
        });
        sorted.putAll(posts);
        return sorted;
    }

    private static void requireAll(List<String> groups, SortedMap<String, DataFile> posts, Pattern post, Place source)
            throws MalformedDataException {
        for (String group : groups) {
            if (posts.keySet().stream().noneMatch(name -> matched(post, name).group(GROUP).equals(group))) {
                throw source.malformed("no post of " + group,
                        "the folders of its groups, within 20news-bydate-train and 20news-bydate-test or directly");
            }
        }
    }

    private static Origin origin(Place place, String folder) throws MalformedDataException {
        return switch (folder) {
        case "20news-bydate-train/" -> Origin.TRAIN;
        case "20news-bydate-test/" -> Origin.TEST;
        default -> throw place.malformed("a post that is not split by date",
                "folders 20news-bydate-train and 20news-bydate-test, or splits that are drawn");
        };
    }
}
