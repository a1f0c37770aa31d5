package io.pincast.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Pinterest's description is looked for. */
class DescriptionFileTest {
    @TempDir
    private Path folder;

    private Path checkout(String marker) throws IOException {
        var root = Files.createDirectories(folder.resolve("checkout"));
        if (marker.startsWith(".")) {
            Files.createDirectory(root.resolve(marker));
        } else {
            Files.createFile(root.resolve(marker));
        }
        return Files.createDirectories(root.resolve("libs/some-module"));
    }

    private Path besideTheCheckout() throws IOException {
        var file = folder.resolve("shared/pinterest/openapi-v5.23.0.json");
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    @Test
    void isFoundBesideTheCheckoutFromAnyModule() throws IOException {
        var file = besideTheCheckout();
        assertThat(DescriptionFile.find(Map.of(), checkout(".mvn"))).contains(file);
    }

    @Test
    void knowsACheckoutByItsScriptToo() throws IOException {
        var file = besideTheCheckout();
        assertThat(DescriptionFile.find(Map.of(), checkout("pincast"))).contains(file);
    }

    @Test
    void isAbsentInAPlainClone() throws IOException {
        assertThat(DescriptionFile.find(Map.of(), checkout(".mvn"))).isEmpty();
        assertThat(DescriptionFile.find(Map.of(), folder)).isEmpty();
    }

    @Test
    void theVariableWins() throws IOException {
        besideTheCheckout();
        var named = Files.createFile(folder.resolve("mine.json"));
        assertThat(DescriptionFile.find(Map.of(DescriptionFile.VARIABLE, named.toString()), checkout(".mvn")))
                .contains(named);
    }

    @Test
    void aRelativeNameIsMeantFromTheRootOfTheCheckout() throws IOException {
        var module = checkout(".mvn");
        var named = Files.createFile(folder.resolve("mine.json"));
        assertThat(DescriptionFile.find(Map.of(DescriptionFile.VARIABLE, "../mine.json"), module))
                .hasValueSatisfying(found -> assertThat(sameFile(found, named)).isTrue());
    }

    private static boolean sameFile(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aVariableThatNamesNothingLeavesTheOneBesideTheCheckout() throws IOException {
        var module = checkout(".mvn");
        var environment =
                Map.of(DescriptionFile.VARIABLE, folder.resolve("gone.json").toString());
        assertThat(DescriptionFile.find(environment, module)).isEmpty();
        var beside = besideTheCheckout();
        assertThat(DescriptionFile.find(environment, module)).contains(beside);
    }
}
