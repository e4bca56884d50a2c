import {
  require_dist
} from "./chunk-DLL57RMM.js";
import {
  __toESM
} from "./chunk-KIZ6KU7F.js";

// src/policy/formats/yamlPackage.ts
var import_yaml = __toESM(require_dist(), 1);
var export_isAlias = import_yaml.isAlias;
var export_isMap = import_yaml.isMap;
var export_isPair = import_yaml.isPair;
var export_isScalar = import_yaml.isScalar;
var export_isSeq = import_yaml.isSeq;
var export_parseAllDocuments = import_yaml.parseAllDocuments;
export {
  export_isAlias as isAlias,
  export_isMap as isMap,
  export_isPair as isPair,
  export_isScalar as isScalar,
  export_isSeq as isSeq,
  export_parseAllDocuments as parseAllDocuments
};
