import {
  m133_genericDetector
} from "./chunk-IXQ6W27O.js";
import {
  m29_Engine
} from "./chunk-AMVXTL7T.js";
import {
  m163_makeMask
} from "./chunk-CS4OBEM6.js";

// src/ruleset/builtin.ts
import { m130_builtinIndex, m130_builtinRules } from "../core.js";

// src/run/maskMessage.ts
function maskMessage(text) {
  const engine = new m29_Engine(m130_builtinRules(), { decodeDepth: 0, index: m130_builtinIndex(), detector: m133_genericDetector });
  const matches = engine.scan({ bytes: Buffer.from(text), path: "", where: "content" });
  return m163_makeMask(matches.map((match) => match.secret))(text);
}

export {
  maskMessage
};
