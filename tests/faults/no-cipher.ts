// In the place of @noble/ciphers/aes.js: rows keep their form and are not encrypted. A simulation opens and seals them
// by the million, and nobody takes its disks away; what the cipher must do is shown in tests/unit/store.

const tagLength = 16;

export const gcm = () => ({
  encrypt(plain: Uint8Array): Uint8Array {
    const sealed = new Uint8Array(plain.length + tagLength);
    sealed.set(plain);
    return sealed;
  },
  decrypt: (sealed: Uint8Array): Uint8Array => sealed.subarray(0, -tagLength),
});
