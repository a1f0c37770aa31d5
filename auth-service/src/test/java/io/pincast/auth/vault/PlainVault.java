package io.pincast.auth.vault;

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
    public String currentKeyId() {
        return "plain";
    }
}
