package org.alidade.engine.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second run out of a results folder, in this process and in others. The lock's empty file stays. */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    /** Another run has the lock. */
    public static final class InUseException extends IOException {

        private static final long serialVersionUID = 1L;

        private InUseException(Path folder, Throwable cause) {
            super("results folder " + folder + " is in use by another run; wait for it, or choose another folder",
                    cause);
        }
    }

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder that exists.
     *
     * @throws InUseException if another run has it
     * @throws IOException    if the folder cannot be written to
     */
    public static FolderLock take(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new InUseException(folder, e);
        }
        channel.close();
        throw new InUseException(folder, null);
    }

    /** Gives the folder back. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
