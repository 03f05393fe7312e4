package org.alidade.datasets.document;

import java.io.IOException;
import java.io.StringWriter;
import java.util.SortedMap;

import org.alidade.core.data.MalformedDataException;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Encoding;
import org.alidade.datasets.file.Place;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Documents of one file each, in the order of their names.
 *
 * @param source   where they lie
 * @param files    by name
 * @param encoding of each
 * @param naming   makes documents of them
 */
public record TextFiles(Place source, SortedMap<String, DataFile> files, Encoding encoding, Naming naming)
        implements Documents {

    /** Makes a document of a file's name and text. */
    @FunctionalInterface
    public interface Naming {

        /** The document. */
        Document document(Place place, String name, String text) throws MalformedDataException;
    }

    @Override
    public void forEach(Taker taker, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, files.size());
        for (String name : files.keySet()) {
            progress.split(1);
            DataFile file = files.get(name);
            taker.take(naming.document(file.place(), name, text(file)));
        }
    }

    private String text(DataFile file) throws IOException {
        StringWriter text = new StringWriter();
        file.read(encoding, reader -> reader.transferTo(text));
        return text.toString();
    }
}
