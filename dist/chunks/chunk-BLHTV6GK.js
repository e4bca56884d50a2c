// src/git/objectReader.ts
import { m92_ObjectReader } from "../core.js";

// src/git/pathText.ts
import { m94_pathText } from "../core.js";

export {
  m92_ObjectReader,
  m94_pathText
};
