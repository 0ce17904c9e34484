package dev.privacyenforcer.examples.libraries.use;

import java.util.concurrent.Callable;
import org.bouncycastle.asn1.*;
import org.bouncycastle.crypto.digests.*;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.*;
import org.bouncycastle.crypto.params.*;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.util.encoders.Hex;

/** Hashes, encrypts, signs, encodes. */
public final class UseBouncyCastle implements Callable<String> {

    @Override
    public String call() throws Exception {
        byte[] text = "attack at dawn".getBytes();
        SHA3Digest digest = new SHA3Digest(256);
        digest.update(text, 0, text.length);
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        GCMModeCipher gcm = GCMBlockCipher.newInstance(AESEngine.newInstance());
        gcm.init(true, new AEADParameters(new KeyParameter(hash), 128, new byte[12]));
        byte[] secret = new byte[gcm.getOutputSize(text.length)];
        gcm.doFinal(secret, gcm.processBytes(text, 0, text.length, secret, 0));
        Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(hash, 0);
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(text, 0, text.length);
        byte[] signature = signer.generateSignature();
        byte[] der = new DERSequence(new ASN1Encodable[] {new ASN1Integer(7), new DERUTF8String("x")}).getEncoded();
        return Hex.toHexString(hash) + Hex.toHexString(secret) + Hex.toHexString(signature) + Hex.toHexString(der);
    }
}
