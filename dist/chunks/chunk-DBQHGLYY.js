import {
  m101_Secret,
  m101_revealSecret
} from "./chunk-DGYJM5HK.js";

// src/run/pool/messages.ts
function packMatch({ secret, ...rest }) {
  return { ...rest, value: m101_revealSecret(secret), mask: secret.mask };
}
function unpackMatch({ value, mask, ...rest }) {
  const stars = new m101_Secret("").mask.length;
  return { ...rest, secret: new m101_Secret(value, mask.slice(0, -stars)) };
}

export {
  packMatch,
  unpackMatch
};
