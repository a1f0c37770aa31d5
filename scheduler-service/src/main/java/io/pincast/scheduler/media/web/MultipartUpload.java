package io.pincast.scheduler.media.web;

import io.pincast.scheduler.media.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** A file in a multipart request; the container keeps it on disk while the request lasts. */
record MultipartUpload(MultipartFile file) implements Upload {

    @Override
    public String fileName() {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    @Override
    public long sizeBytes() {
        return file.getSize();
    }

    @Override
    public InputStream open() throws IOException {
        return file.getInputStream();
    }
}
