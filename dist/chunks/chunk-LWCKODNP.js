// src/policy/kind.ts
import { m107_Kind, m107_kindsOf } from "../core.js";

export {
  m107_Kind,
  m107_kindsOf
};
