package org.alidade.datasets.document;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Split;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.split.Census;
import org.alidade.datasets.split.Origin;
import org.alidade.datasets.split.Shares;
import org.alidade.datasets.split.SplitFile;
import org.alidade.datasets.split.Splitter;
import org.eclipse.core.runtime.IProgressMonitor;

/** Gives each document its split. */
interface Assignment {

    /** The split of the next document; empty if it is left out. */
    Optional<Split> of(Document document);

    /** The next document was dropped for its text, whatever split it might have had. */
    void dropped(Document document);

    /** Ends the assigning. */
    void close() throws MalformedDataException;

    /**
     * By the file that the setting {@code splitFile} names, if it does; else drawn as {@link Shares#of} says, with the
     * setting {@code seed}.
     *
     * @throws MalformedDataException if a split would be empty
     */
    static Assignment of(Settings settings, Census census, Place source, IProgressMonitor monitor) throws IOException {
        if (settings.has("splitFile") && settings.optionalPath("splitFile").isPresent()) {
            SplitFile file = SplitFile.of(DataFile.of(settings.path("splitFile")), monitor);
            return new Assignment() {

                @Override
                public Optional<Split> of(Document document) {
                    return file.of(document.id());
                }

                @Override
                public void dropped(Document document) {
                    file.of(document.id()); // it came, although it is left out
                }

                @Override
                public void close() throws MalformedDataException {
                    file.requireAll(source);
                }
            };
        }
        return drawn(settings, census, source);
    }

    private static Assignment drawn(Settings settings, Census census, Place source) throws MalformedDataException {
        Splitter splitter = new Splitter(census, Shares.of(settings),
                settings.has("seed") ? settings.longInteger("seed") : 0);
        int shared = census.count(Origin.WHOLE) + census.count(Origin.TRAIN);
        for (Split split : Split.values()) {
            if (splitter.size(split) == 0) {
                throw source.malformed("no text of " + split.name().toLowerCase(Locale.ROOT),
                        "texts of train, dev and test, or shares that give each some of the " + shared
                                + " that are shared out");
            }
        }
        return new Assignment() {

            @Override
            public Optional<Split> of(Document document) {
                return splitter.next(document.origin(), document.label());
            }

            @Override
            public void dropped(Document document) {
                // it was not counted either
            }

            @Override
            public void close() {
                // every document has its split
            }
        };
    }
}
