package org.alidade.engine.install;

import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

import org.alidade.engine.install.Installation.Consent;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.eclipse.equinox.p2.core.UIServices;

/** Answers p2's questions during one change: about signatures by asking, about passwords by giving none. */
final class SignatureServices extends UIServices {

    private static final String UNKNOWN = ", whom nobody known here vouches for";

    private final Consent consent;
    private boolean refused;

    SignatureServices(Consent consent) {
        this.consent = consent;
    }

    /** Whether a question about signatures was answered with no. */
    boolean wasRefused() {
        return refused;
    }

    @Override
    public TrustInfo getTrustInfo(Certificate[][] untrustedChains, String[] unsignedDetail) {
        return getTrustInfo(untrustedChains, List.of(), unsignedDetail);
    }

    @Override
    public TrustInfo getTrustInfo(Certificate[][] untrustedChains, Collection<PGPPublicKey> untrustedPublicKeys,
            String[] unsignedDetail) {
        List<Certificate> signers = untrustedChains == null ? List.of()
                : Arrays.stream(untrustedChains).map(chain -> chain[0]).toList();
        List<String> lines = new ArrayList<>();
        if (unsignedDetail != null) {
            Arrays.stream(unsignedDetail).map(file -> Path.of(file).getFileName() + ": not signed").sorted()
                    .forEach(lines::add);
        }
        signers.forEach(signer -> lines.add("signed by " + name(signer) + UNKNOWN));
        untrustedPublicKeys.forEach(key -> lines.add("signed with the PGP key " + name(key) + UNKNOWN));
        if (!consent.given(lines)) {
            refused = true;
            return new TrustInfo(List.of(), List.of(), false, false);
        }
        return new TrustInfo(signers, untrustedPublicKeys, false, true);
    }

    @Override
    public AuthenticationInfo getUsernamePassword(String location) {
        return AUTHENTICATION_PROMPT_CANCELED;
    }

    @Override
    public AuthenticationInfo getUsernamePassword(String location, AuthenticationInfo previousInfo) {
        return AUTHENTICATION_PROMPT_CANCELED;
    }

    private static String name(Certificate certificate) {
        return certificate instanceof X509Certificate known ? known.getSubjectX500Principal().getName()
                : certificate.getType() + " certificate";
    }

    private static String name(PGPPublicKey key) {
        Iterator<String> users = key.getUserIDs();
        return Long.toHexString(key.getKeyID()) + (users.hasNext() ? " of " + users.next() : "");
    }
}
