package io.pincast.standalone.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws the image of the demo's Pin, in Pinterest's recommended 1000 × 1500. */
final class DemoImage {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 1500;

    private DemoImage() {}

    static byte[] png() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.setPaint(new GradientPaint(0, 0, new Color(0xF6D365), WIDTH, HEIGHT, new Color(0xFDA085)));
        drawing.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.setColor(new Color(255, 255, 255, 120));
        drawing.fillOval(150, 350, 700, 700);
        drawing.setColor(new Color(0x5B2A1A));
        drawing.fillRect(480, 500, 40, 400);
        drawing.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
