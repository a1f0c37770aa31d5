package io.pincast.auth.vault;

import java.util.Set;

/** Hides nothing, but opens only in the right place. */
public final class PlainVault implements Vault {

    @Override
    public SealedSecret seal(String place, String secret) {
        return new SealedSecret("plain", place, secret);
    }

    @Override
    public String open(String place, SealedSecret sealedSecret) {
        if (!sealedSecret.dataKey().equals(place)) {
            throw new VaultException("sealed for " + sealedSecret.dataKey() + ", opened in " + place, null);
        }
        return sealedSecret.content();
    }

    @Override
    public SealedSecret reseal(String place, SealedSecret sealedSecret) {
        return sealedSecret;
    }

    @Override
    public String currentKeyId() {
        return "plain";
    }

    @Override
    public Set<String> keyIds() {
        return Set.of("plain");
    }
}
