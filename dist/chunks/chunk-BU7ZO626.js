import {
  m156_genericDetector
} from "./chunk-GBORDLB4.js";
import {
  m33_Engine
} from "./chunk-IRTH3SKJ.js";
import {
  m188_makeMask
} from "./chunk-CGUE4PLT.js";

// src/ruleset/builtin.ts
import { m153_builtinIndex, m153_builtinRules } from "../core.js";

// src/run/maskMessage.ts
function maskMessage(text) {
  const engine = new m33_Engine(m153_builtinRules(), { decodeDepth: 0, index: m153_builtinIndex(), detector: m156_genericDetector });
  const matches = engine.scan({ bytes: Buffer.from(text), path: "", where: "content" });
  return m188_makeMask(matches.map((match) => match.secret))(text);
}

export {
  maskMessage
};
