import {
  policyAt
} from "../chunks/chunk-WYJQ4NHP.js";
import "../chunks/chunk-LPDVVOCI.js";
import "../chunks/chunk-NUUKCMGI.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  policyAt
};
