import {
  builtinIndex,
  builtinRules
} from "./chunk-PUGBKRI7.js";
import {
  Engine
} from "./chunk-AZWYZOCN.js";
import "./chunk-5ZM2EBTW.js";
import "./chunk-FRFYVHOS.js";
import {
  makeMask
} from "./chunk-54UQSTKE.js";
import "./chunk-NUUVHZYN.js";
import "./chunk-5HGYO7P7.js";
import "./chunk-5XQC26GI.js";
import "./chunk-KIZ6KU7F.js";

// src/run/maskMessage.ts
function maskMessage(text) {
  const engine = new Engine(builtinRules(), { decodeDepth: 0, index: builtinIndex() });
  const matches = engine.scan({ bytes: Buffer.from(text), path: "", where: "content" });
  return makeMask(matches.map((match) => match.secret))(text);
}
export {
  maskMessage
};
