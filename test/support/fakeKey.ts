/** Private keys made at run time: a body of the right shape (one DER sequence), and nothing that opens anything. */
import { fake } from "./fake.ts";
import { registerSecret } from "./output.ts";

const BYTES = 700;

/**
 * The lines of a PEM private key, BEGIN and END included.
 *
 * @param seed other seeds give other bodies
 */
export function fakeKeyLines(seed = 1): readonly string[] {
  const der = Buffer.from(fake("alnum", BYTES, seed));
  der.set([0x30, 0x82, (BYTES - 4) >> 8, (BYTES - 4) & 0xff]);
  const body = der.toString("base64").match(/.{1,64}/g) ?? [];
  body.forEach(registerSecret);
  const label = "PRIVATE KEY-----";
  return [`-----BEGIN ${label}`, ...body, `-----END ${label}`];
}
