// src/config/parsers.ts
import { m13_ParsersNeeded, m13_loadParsers, m13_parsers } from "../core.js";

export {
  m13_loadParsers
};
