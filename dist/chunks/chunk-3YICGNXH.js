import {
  m82_Secret,
  m82_revealSecret
} from "./chunk-NUUKCMGI.js";

// src/run/pool/messages.ts
function packMatch({ secret, ...rest }) {
  return { ...rest, value: m82_revealSecret(secret), mask: secret.mask };
}
function unpackMatch({ value, mask, ...rest }) {
  const stars = new m82_Secret("").mask.length;
  return { ...rest, secret: new m82_Secret(value, mask.slice(0, -stars)) };
}

export {
  packMatch,
  unpackMatch
};
