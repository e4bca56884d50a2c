import {
  m190_byPlace
} from "./chunk-EMOTWXWY.js";
import {
  require_ucs2length
} from "./chunk-AHZDWVCY.js";
import {
  m167_prepare
} from "./chunk-Q2K6IMET.js";
import {
  m101_IncompleteError,
  m101_Secret,
  m101_UsageError
} from "./chunk-DGYJM5HK.js";
import {
  __commonJS,
  __toESM
} from "./chunk-KIZ6KU7F.js";

// src/generated/validateReport.cjs
var require_validateReport = __commonJS({
  "src/generated/validateReport.cjs"(exports, module) {
    "use strict";
    module.exports = validate10;
    module.exports.default = validate10;
    var schema12 = { "type": "object", "additionalProperties": false, "required": ["schema", "tool", "source", "coverage", "findings", "suppressed", "staleSuppressions"], "properties": { "schema": { "const": "leakgate-report/1" }, "tool": { "$ref": "#/definitions/tool" }, "source": { "$ref": "#/definitions/source" }, "coverage": { "$ref": "#/definitions/coverage" }, "findings": { "type": "array", "description": "Sorted by path, line, column, rule.", "items": { "$ref": "#/definitions/finding" } }, "suppressed": { "type": "array", "items": { "$ref": "#/definitions/suppressed" } }, "staleSuppressions": { "type": "array", "items": { "$ref": "#/definitions/staleSuppression" } }, "suppressionChanges": { "type": "array", "description": "Only for ranges, and only when there are some.", "items": { "$ref": "#/definitions/suppressionChange" } }, "part": { "$ref": "#/definitions/part" } } };
    var schema15 = { "type": "object", "additionalProperties": false, "required": ["kind", "target"], "properties": { "kind": { "enum": ["staged", "tree", "range", "history", "stdin", "image"] }, "target": { "type": "string" } } };
    var schema53 = { "type": "object", "description": "A suppression that matched nothing in a scan of everything.", "additionalProperties": false, "required": ["by", "id"], "properties": { "by": { "enum": ["inline", "baseline", "config"] }, "id": { "type": "string", "description": "Fingerprint of the baseline's entry, or the reason of the configuration's allowance." }, "path": { "type": "string" }, "rule": { "type": "string" }, "reason": { "type": "string" } } };
    var func2 = Object.prototype.hasOwnProperty;
    var schema13 = { "type": "object", "additionalProperties": false, "required": ["name", "version", "rules", "configHash"], "properties": { "name": { "const": "leakgate" }, "version": { "type": "string" }, "rules": { "$ref": "#/definitions/number", "description": "Rules that the run used." }, "configHash": { "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" } } };
    var schema14 = { "type": "integer", "minimum": 0 };
    var pattern0 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
    function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      let vErrors = null;
      let errors = 0;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.name === void 0) {
          const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema13.required, parentSchema: schema13, data };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (data.version === void 0) {
          const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'", schema: schema13.required, parentSchema: schema13, data };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data.rules === void 0) {
          const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rules" }, message: "must have required property 'rules'", schema: schema13.required, parentSchema: schema13, data };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data.configHash === void 0) {
          const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "configHash" }, message: "must have required property 'configHash'", schema: schema13.required, parentSchema: schema13, data };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        for (const key0 in data) {
          if (!(key0 === "name" || key0 === "version" || key0 === "rules" || key0 === "configHash")) {
            const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data.name !== void 0) {
          let data0 = data.name;
          if ("leakgate" !== data0) {
            const err5 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/const", keyword: "const", params: { allowedValue: "leakgate" }, message: "must be equal to constant", schema: "leakgate", parentSchema: schema13.properties.name, data: data0 };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data.version !== void 0) {
          let data1 = data.version;
          if (typeof data1 !== "string") {
            const err6 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.version.type, parentSchema: schema13.properties.version, data: data1 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data.rules !== void 0) {
          let data2 = data.rules;
          if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
            const err7 = { instancePath: instancePath + "/rules", schemaPath: "#/definitions/number/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema14.type, parentSchema: schema14, data: data2 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (typeof data2 == "number" && isFinite(data2)) {
            if (data2 < 0 || isNaN(data2)) {
              const err8 = { instancePath: instancePath + "/rules", schemaPath: "#/definitions/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema14, data: data2 };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          }
        }
        if (data.configHash !== void 0) {
          let data3 = data.configHash;
          if (typeof data3 === "string") {
            if (!pattern0.test(data3)) {
              const err9 = { instancePath: instancePath + "/configHash", schemaPath: "#/properties/configHash/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: 'must match pattern "^sha256:[0-9a-f]{64}$"', schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema13.properties.configHash, data: data3 };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/configHash", schemaPath: "#/properties/configHash/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.configHash.type, parentSchema: schema13.properties.configHash, data: data3 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.type, parentSchema: schema13, data };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      validate12.errors = vErrors;
      return errors === 0;
    }
    var schema16 = { "type": "object", "description": "What was looked at and what was not.", "additionalProperties": false, "required": ["complete", "commits", "objects", "files", "bytes", "skipped", "problems"], "properties": { "complete": { "type": "boolean", "description": "False: something that was asked for was not read (exit code 3)." }, "commits": { "$ref": "#/definitions/number" }, "objects": { "$ref": "#/definitions/number" }, "files": { "$ref": "#/definitions/number" }, "bytes": { "$ref": "#/definitions/number" }, "skipped": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["reason", "count", "bytes", "examples"], "properties": { "reason": { "type": "string" }, "count": { "$ref": "#/definitions/number" }, "bytes": { "$ref": "#/definitions/number" }, "examples": { "type": "array", "maxItems": 5, "items": { "type": "string" } } } } }, "problems": { "type": "array", "description": "Why the run is incomplete, with the fix; empty when it is complete.", "items": { "type": "string" } }, "shard": { "type": "object", "description": "With --shard: which part of the scan this report is of. leakgate merge joins the parts.", "additionalProperties": false, "required": ["index", "total"], "properties": { "index": { "type": "integer", "minimum": 1 }, "total": { "type": "integer", "minimum": 1 } } } } };
    function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      let vErrors = null;
      let errors = 0;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.complete === void 0) {
          const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "complete" }, message: "must have required property 'complete'", schema: schema16.required, parentSchema: schema16, data };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (data.commits === void 0) {
          const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "commits" }, message: "must have required property 'commits'", schema: schema16.required, parentSchema: schema16, data };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data.objects === void 0) {
          const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "objects" }, message: "must have required property 'objects'", schema: schema16.required, parentSchema: schema16, data };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data.files === void 0) {
          const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'", schema: schema16.required, parentSchema: schema16, data };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data.bytes === void 0) {
          const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "bytes" }, message: "must have required property 'bytes'", schema: schema16.required, parentSchema: schema16, data };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data.skipped === void 0) {
          const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "skipped" }, message: "must have required property 'skipped'", schema: schema16.required, parentSchema: schema16, data };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data.problems === void 0) {
          const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "problems" }, message: "must have required property 'problems'", schema: schema16.required, parentSchema: schema16, data };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        for (const key0 in data) {
          if (!(key0 === "complete" || key0 === "commits" || key0 === "objects" || key0 === "files" || key0 === "bytes" || key0 === "skipped" || key0 === "problems" || key0 === "shard")) {
            const err7 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema16, data };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data.complete !== void 0) {
          let data0 = data.complete;
          if (typeof data0 !== "boolean") {
            const err8 = { instancePath: instancePath + "/complete", schemaPath: "#/properties/complete/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema16.properties.complete.type, parentSchema: schema16.properties.complete, data: data0 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data.commits !== void 0) {
          let data1 = data.commits;
          if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
            const err9 = { instancePath: instancePath + "/commits", schemaPath: "#/definitions/number/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema14.type, parentSchema: schema14, data: data1 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
          if (typeof data1 == "number" && isFinite(data1)) {
            if (data1 < 0 || isNaN(data1)) {
              const err10 = { instancePath: instancePath + "/commits", schemaPath: "#/definitions/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema14, data: data1 };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          }
        }
        if (data.objects !== void 0) {
          let data2 = data.objects;
          if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
            const err11 = { instancePath: instancePath + "/objects", schemaPath: "#/definitions/number/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema14.type, parentSchema: schema14, data: data2 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (typeof data2 == "number" && isFinite(data2)) {
            if (data2 < 0 || isNaN(data2)) {
              const err12 = { instancePath: instancePath + "/objects", schemaPath: "#/definitions/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema14, data: data2 };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          }
        }
        if (data.files !== void 0) {
          let data3 = data.files;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
            const err13 = { instancePath: instancePath + "/files", schemaPath: "#/definitions/number/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema14.type, parentSchema: schema14, data: data3 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
          if (typeof data3 == "number" && isFinite(data3)) {
            if (data3 < 0 || isNaN(data3)) {
              const err14 = { instancePath: instancePath + "/files", schemaPath: "#/definitions/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema14, data: data3 };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          }
        }
        if (data.bytes !== void 0) {
          let data4 = data.bytes;
          if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
            const err15 = { instancePath: instancePath + "/bytes", schemaPath: "#/definitions/number/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema14.type, parentSchema: schema14, data: data4 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
          if (typeof data4 == "number" && isFinite(data4)) {
            if (data4 < 0 || isNaN(data4)) {
              const err16 = { instancePath: instancePath + "/bytes", schemaPath: "#/definitions/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema14, data: data4 };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          }
        }
        if (data.skipped !== void 0) {
          let data5 = data.skipped;
          if (Array.isArray(data5)) {
            const len0 = data5.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data6 = data5[i0];
              if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                if (data6.reason === void 0) {
                  const err17 = { instancePath: instancePath + "/skipped/" + i0, schemaPath: "#/properties/skipped/items/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema16.properties.skipped.items.required, parentSchema: schema16.properties.skipped.items, data: data6 };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
                if (data6.count === void 0) {
                  const err18 = { instancePath: instancePath + "/skipped/" + i0, schemaPath: "#/properties/skipped/items/required", keyword: "required", params: { missingProperty: "count" }, message: "must have required property 'count'", schema: schema16.properties.skipped.items.required, parentSchema: schema16.properties.skipped.items, data: data6 };
                  if (vErrors === null) {
                    vErrors = [err18];
                  } else {
                    vErrors.push(err18);
                  }
                  errors++;
                }
                if (data6.bytes === void 0) {
                  const err19 = { instancePath: instancePath + "/skipped/" + i0, schemaPath: "#/properties/skipped/items/required", keyword: "required", params: { missingProperty: "bytes" }, message: "must have required property 'bytes'", schema: schema16.properties.skipped.items.required, parentSchema: schema16.properties.skipped.items, data: data6 };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
                if (data6.examples === void 0) {
                  const err20 = { instancePath: instancePath + "/skipped/" + i0, schemaPath: "#/properties/skipped/items/required", keyword: "required", params: { missingProperty: "examples" }, message: "must have required property 'examples'", schema: schema16.properties.skipped.items.required, parentSchema: schema16.properties.skipped.items, data: data6 };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
                for (const key1 in data6) {
                  if (!(key1 === "reason" || key1 === "count" || key1 === "bytes" || key1 === "examples")) {
                    const err21 = { instancePath: instancePath + "/skipped/" + i0, schemaPath: "#/properties/skipped/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema16.properties.skipped.items, data: data6 };
                    if (vErrors === null) {
                      vErrors = [err21];
                    } else {
                      vErrors.push(err21);
                    }
                    errors++;
                  }
                }
                if (data6.reason !== void 0) {
                  let data7 = data6.reason;
                  if (typeof data7 !== "string") {
                    const err22 = { instancePath: instancePath + "/skipped/" + i0 + "/reason", schemaPath: "#/properties/skipped/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.skipped.items.properties.reason.type, parentSchema: schema16.properties.skipped.items.properties.reason, data: data7 };
                    if (vErrors === null) {
                      vErrors = [err22];
                    } else {
                      vErrors.push(err22);
                    }
                    errors++;
                  }
                }
                if (data6.count !== void 0) {
                  let data8 = data6.count;
                  if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
                    const err23 = { instancePath: instancePath + "/skipped/" + i0 + "/count", schemaPath: "#/definitions/number/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema14.type, parentSchema: schema14, data: data8 };
                    if (vErrors === null) {
                      vErrors = [err23];
                    } else {
                      vErrors.push(err23);
                    }
                    errors++;
                  }
                  if (typeof data8 == "number" && isFinite(data8)) {
                    if (data8 < 0 || isNaN(data8)) {
                      const err24 = { instancePath: instancePath + "/skipped/" + i0 + "/count", schemaPath: "#/definitions/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema14, data: data8 };
                      if (vErrors === null) {
                        vErrors = [err24];
                      } else {
                        vErrors.push(err24);
                      }
                      errors++;
                    }
                  }
                }
                if (data6.bytes !== void 0) {
                  let data9 = data6.bytes;
                  if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
                    const err25 = { instancePath: instancePath + "/skipped/" + i0 + "/bytes", schemaPath: "#/definitions/number/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema14.type, parentSchema: schema14, data: data9 };
                    if (vErrors === null) {
                      vErrors = [err25];
                    } else {
                      vErrors.push(err25);
                    }
                    errors++;
                  }
                  if (typeof data9 == "number" && isFinite(data9)) {
                    if (data9 < 0 || isNaN(data9)) {
                      const err26 = { instancePath: instancePath + "/skipped/" + i0 + "/bytes", schemaPath: "#/definitions/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema14, data: data9 };
                      if (vErrors === null) {
                        vErrors = [err26];
                      } else {
                        vErrors.push(err26);
                      }
                      errors++;
                    }
                  }
                }
                if (data6.examples !== void 0) {
                  let data10 = data6.examples;
                  if (Array.isArray(data10)) {
                    if (data10.length > 5) {
                      const err27 = { instancePath: instancePath + "/skipped/" + i0 + "/examples", schemaPath: "#/properties/skipped/items/properties/examples/maxItems", keyword: "maxItems", params: { limit: 5 }, message: "must NOT have more than 5 items", schema: 5, parentSchema: schema16.properties.skipped.items.properties.examples, data: data10 };
                      if (vErrors === null) {
                        vErrors = [err27];
                      } else {
                        vErrors.push(err27);
                      }
                      errors++;
                    }
                    const len1 = data10.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                      let data11 = data10[i1];
                      if (typeof data11 !== "string") {
                        const err28 = { instancePath: instancePath + "/skipped/" + i0 + "/examples/" + i1, schemaPath: "#/properties/skipped/items/properties/examples/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.skipped.items.properties.examples.items.type, parentSchema: schema16.properties.skipped.items.properties.examples.items, data: data11 };
                        if (vErrors === null) {
                          vErrors = [err28];
                        } else {
                          vErrors.push(err28);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err29 = { instancePath: instancePath + "/skipped/" + i0 + "/examples", schemaPath: "#/properties/skipped/items/properties/examples/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema16.properties.skipped.items.properties.examples.type, parentSchema: schema16.properties.skipped.items.properties.examples, data: data10 };
                    if (vErrors === null) {
                      vErrors = [err29];
                    } else {
                      vErrors.push(err29);
                    }
                    errors++;
                  }
                }
              } else {
                const err30 = { instancePath: instancePath + "/skipped/" + i0, schemaPath: "#/properties/skipped/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema16.properties.skipped.items.type, parentSchema: schema16.properties.skipped.items, data: data6 };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
          } else {
            const err31 = { instancePath: instancePath + "/skipped", schemaPath: "#/properties/skipped/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema16.properties.skipped.type, parentSchema: schema16.properties.skipped, data: data5 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data.problems !== void 0) {
          let data12 = data.problems;
          if (Array.isArray(data12)) {
            const len2 = data12.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data13 = data12[i2];
              if (typeof data13 !== "string") {
                const err32 = { instancePath: instancePath + "/problems/" + i2, schemaPath: "#/properties/problems/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.problems.items.type, parentSchema: schema16.properties.problems.items, data: data13 };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
          } else {
            const err33 = { instancePath: instancePath + "/problems", schemaPath: "#/properties/problems/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema16.properties.problems.type, parentSchema: schema16.properties.problems, data: data12 };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data.shard !== void 0) {
          let data14 = data.shard;
          if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
            if (data14.index === void 0) {
              const err34 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/required", keyword: "required", params: { missingProperty: "index" }, message: "must have required property 'index'", schema: schema16.properties.shard.required, parentSchema: schema16.properties.shard, data: data14 };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
            if (data14.total === void 0) {
              const err35 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/required", keyword: "required", params: { missingProperty: "total" }, message: "must have required property 'total'", schema: schema16.properties.shard.required, parentSchema: schema16.properties.shard, data: data14 };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
            for (const key2 in data14) {
              if (!(key2 === "index" || key2 === "total")) {
                const err36 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema16.properties.shard, data: data14 };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
            if (data14.index !== void 0) {
              let data15 = data14.index;
              if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
                const err37 = { instancePath: instancePath + "/shard/index", schemaPath: "#/properties/shard/properties/index/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.properties.shard.properties.index.type, parentSchema: schema16.properties.shard.properties.index, data: data15 };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              }
              if (typeof data15 == "number" && isFinite(data15)) {
                if (data15 < 1 || isNaN(data15)) {
                  const err38 = { instancePath: instancePath + "/shard/index", schemaPath: "#/properties/shard/properties/index/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema16.properties.shard.properties.index, data: data15 };
                  if (vErrors === null) {
                    vErrors = [err38];
                  } else {
                    vErrors.push(err38);
                  }
                  errors++;
                }
              }
            }
            if (data14.total !== void 0) {
              let data16 = data14.total;
              if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
                const err39 = { instancePath: instancePath + "/shard/total", schemaPath: "#/properties/shard/properties/total/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.properties.shard.properties.total.type, parentSchema: schema16.properties.shard.properties.total, data: data16 };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
              if (typeof data16 == "number" && isFinite(data16)) {
                if (data16 < 1 || isNaN(data16)) {
                  const err40 = { instancePath: instancePath + "/shard/total", schemaPath: "#/properties/shard/properties/total/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema16.properties.shard.properties.total, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err40];
                  } else {
                    vErrors.push(err40);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err41 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema16.properties.shard.type, parentSchema: schema16.properties.shard, data: data14 };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
      } else {
        const err42 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema16.type, parentSchema: schema16, data };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
      validate14.errors = vErrors;
      return errors === 0;
    }
    var schema23 = { "type": "object", "description": "One secret at one place.", "additionalProperties": false, "required": ["rule", "title", "severity", "confidence", "where", "path", "secret", "fingerprint", "decoded", "message", "help"], "properties": { "rule": { "type": "string", "minLength": 1, "description": "Id of the rule; `leakgate rules show ID` explains it." }, "title": { "type": "string" }, "severity": { "enum": ["low", "medium", "high", "critical"] }, "confidence": { "enum": ["low", "medium", "high"] }, "where": { "enum": ["content", "commit-message", "tag-message", "note", "ref-name", "path", "image-env", "image-history", "image-label", "image-layer", "policy"] }, "path": { "type": "string", "description": "Relative to the root of the repository or of the scan, '/' separated; for messages, the object that holds them." }, "line": { "$ref": "#/definitions/position" }, "endLine": { "$ref": "#/definitions/position" }, "column": { "$ref": "#/definitions/position", "description": "In characters of the decoded line." }, "endColumn": { "$ref": "#/definitions/position", "description": "Exclusive." }, "secret": { "type": "string", "description": "Masked, unless --show-secrets was given." }, "fingerprint": { "type": "string", "pattern": "^lg1:(?:[0-9a-f]{32}|w[0-9a-f]{3})$", "description": "Keyed hash of rule family and value; of a guessable value only 12 bits." }, "decoded": { "type": "array", "items": { "type": "string" }, "description": "Layers of encoding that were undone, outermost first." }, "commit": { "type": "string" }, "author": { "type": "string" }, "email": { "type": "string" }, "date": { "type": "string", "description": "ISO 8601." }, "blob": { "type": "string" }, "layer": { "type": "string" }, "image": { "type": "string" }, "build": { "type": "object", "description": "Where in an image it came in, and what became of it. Numbers start at 1.", "additionalProperties": false, "properties": { "step": { "type": "integer", "minimum": 1 }, "instruction": { "type": "string" }, "dockerfile": { "type": "string" }, "line": { "type": "integer", "minimum": 1 }, "layer": { "type": "integer", "minimum": 1 }, "layers": { "type": "integer", "minimum": 1 }, "deletedIn": { "type": "integer", "minimum": 1 }, "overwrittenIn": { "type": "integer", "minimum": 1 }, "base": { "type": "string" } } }, "message": { "type": "string" }, "help": { "type": "string" }, "url": { "type": "string" } }, "dependencies": { "line": ["endLine", "column", "endColumn"], "endLine": ["line"], "column": ["line"], "endColumn": ["line"] } };
    var schema24 = { "type": "integer", "minimum": 1 };
    var func4 = require_ucs2length().default;
    var pattern1 = new RegExp("^lg1:(?:[0-9a-f]{32}|w[0-9a-f]{3})$", "u");
    function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      let vErrors = null;
      let errors = 0;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.rule === void 0) {
          const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" }, message: "must have required property 'rule'", schema: schema23.required, parentSchema: schema23, data };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (data.title === void 0) {
          const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'", schema: schema23.required, parentSchema: schema23, data };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data.severity === void 0) {
          const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "severity" }, message: "must have required property 'severity'", schema: schema23.required, parentSchema: schema23, data };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data.confidence === void 0) {
          const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "confidence" }, message: "must have required property 'confidence'", schema: schema23.required, parentSchema: schema23, data };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data.where === void 0) {
          const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "where" }, message: "must have required property 'where'", schema: schema23.required, parentSchema: schema23, data };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data.path === void 0) {
          const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'", schema: schema23.required, parentSchema: schema23, data };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data.secret === void 0) {
          const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "secret" }, message: "must have required property 'secret'", schema: schema23.required, parentSchema: schema23, data };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data.fingerprint === void 0) {
          const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "fingerprint" }, message: "must have required property 'fingerprint'", schema: schema23.required, parentSchema: schema23, data };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data.decoded === void 0) {
          const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "decoded" }, message: "must have required property 'decoded'", schema: schema23.required, parentSchema: schema23, data };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data.message === void 0) {
          const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'", schema: schema23.required, parentSchema: schema23, data };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data.help === void 0) {
          const err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "help" }, message: "must have required property 'help'", schema: schema23.required, parentSchema: schema23, data };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        for (const key0 in data) {
          if (!func2.call(schema23.properties, key0)) {
            const err11 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema23, data };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data.line !== void 0) {
          if (data.endLine === void 0) {
            const err12 = { instancePath, schemaPath: "#/dependencies", keyword: "dependencies", params: {
              property: "line",
              missingProperty: "endLine",
              depsCount: 3,
              deps: "endLine, column, endColumn"
            }, message: "must have properties endLine, column, endColumn when property line is present", schema: schema23.dependencies, parentSchema: schema23, data };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (data.column === void 0) {
            const err13 = { instancePath, schemaPath: "#/dependencies", keyword: "dependencies", params: {
              property: "line",
              missingProperty: "column",
              depsCount: 3,
              deps: "endLine, column, endColumn"
            }, message: "must have properties endLine, column, endColumn when property line is present", schema: schema23.dependencies, parentSchema: schema23, data };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
          if (data.endColumn === void 0) {
            const err14 = { instancePath, schemaPath: "#/dependencies", keyword: "dependencies", params: {
              property: "line",
              missingProperty: "endColumn",
              depsCount: 3,
              deps: "endLine, column, endColumn"
            }, message: "must have properties endLine, column, endColumn when property line is present", schema: schema23.dependencies, parentSchema: schema23, data };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data.endLine !== void 0) {
          if (data.line === void 0) {
            const err15 = { instancePath, schemaPath: "#/dependencies", keyword: "dependencies", params: {
              property: "endLine",
              missingProperty: "line",
              depsCount: 1,
              deps: "line"
            }, message: "must have property line when property endLine is present", schema: schema23.dependencies, parentSchema: schema23, data };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data.column !== void 0) {
          if (data.line === void 0) {
            const err16 = { instancePath, schemaPath: "#/dependencies", keyword: "dependencies", params: {
              property: "column",
              missingProperty: "line",
              depsCount: 1,
              deps: "line"
            }, message: "must have property line when property column is present", schema: schema23.dependencies, parentSchema: schema23, data };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data.endColumn !== void 0) {
          if (data.line === void 0) {
            const err17 = { instancePath, schemaPath: "#/dependencies", keyword: "dependencies", params: {
              property: "endColumn",
              missingProperty: "line",
              depsCount: 1,
              deps: "line"
            }, message: "must have property line when property endColumn is present", schema: schema23.dependencies, parentSchema: schema23, data };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data.rule !== void 0) {
          let data0 = data.rule;
          if (typeof data0 === "string") {
            if (func4(data0) < 1) {
              const err18 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema23.properties.rule, data: data0 };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          } else {
            const err19 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.rule.type, parentSchema: schema23.properties.rule, data: data0 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data.title !== void 0) {
          let data1 = data.title;
          if (typeof data1 !== "string") {
            const err20 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.title.type, parentSchema: schema23.properties.title, data: data1 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data.severity !== void 0) {
          let data2 = data.severity;
          if (!(data2 === "low" || data2 === "medium" || data2 === "high" || data2 === "critical")) {
            const err21 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/enum", keyword: "enum", params: { allowedValues: schema23.properties.severity.enum }, message: "must be equal to one of the allowed values", schema: schema23.properties.severity.enum, parentSchema: schema23.properties.severity, data: data2 };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data.confidence !== void 0) {
          let data3 = data.confidence;
          if (!(data3 === "low" || data3 === "medium" || data3 === "high")) {
            const err22 = { instancePath: instancePath + "/confidence", schemaPath: "#/properties/confidence/enum", keyword: "enum", params: { allowedValues: schema23.properties.confidence.enum }, message: "must be equal to one of the allowed values", schema: schema23.properties.confidence.enum, parentSchema: schema23.properties.confidence, data: data3 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data.where !== void 0) {
          let data4 = data.where;
          if (!(data4 === "content" || data4 === "commit-message" || data4 === "tag-message" || data4 === "note" || data4 === "ref-name" || data4 === "path" || data4 === "image-env" || data4 === "image-history" || data4 === "image-label" || data4 === "image-layer" || data4 === "policy")) {
            const err23 = { instancePath: instancePath + "/where", schemaPath: "#/properties/where/enum", keyword: "enum", params: { allowedValues: schema23.properties.where.enum }, message: "must be equal to one of the allowed values", schema: schema23.properties.where.enum, parentSchema: schema23.properties.where, data: data4 };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data.path !== void 0) {
          let data5 = data.path;
          if (typeof data5 !== "string") {
            const err24 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.path.type, parentSchema: schema23.properties.path, data: data5 };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data.line !== void 0) {
          let data6 = data.line;
          if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
            const err25 = { instancePath: instancePath + "/line", schemaPath: "#/definitions/position/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema24.type, parentSchema: schema24, data: data6 };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 < 1 || isNaN(data6)) {
              const err26 = { instancePath: instancePath + "/line", schemaPath: "#/definitions/position/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema24, data: data6 };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
          }
        }
        if (data.endLine !== void 0) {
          let data7 = data.endLine;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
            const err27 = { instancePath: instancePath + "/endLine", schemaPath: "#/definitions/position/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema24.type, parentSchema: schema24, data: data7 };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
          if (typeof data7 == "number" && isFinite(data7)) {
            if (data7 < 1 || isNaN(data7)) {
              const err28 = { instancePath: instancePath + "/endLine", schemaPath: "#/definitions/position/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema24, data: data7 };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          }
        }
        if (data.column !== void 0) {
          let data8 = data.column;
          if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
            const err29 = { instancePath: instancePath + "/column", schemaPath: "#/definitions/position/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema24.type, parentSchema: schema24, data: data8 };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
          if (typeof data8 == "number" && isFinite(data8)) {
            if (data8 < 1 || isNaN(data8)) {
              const err30 = { instancePath: instancePath + "/column", schemaPath: "#/definitions/position/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema24, data: data8 };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          }
        }
        if (data.endColumn !== void 0) {
          let data9 = data.endColumn;
          if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
            const err31 = { instancePath: instancePath + "/endColumn", schemaPath: "#/definitions/position/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema24.type, parentSchema: schema24, data: data9 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
          if (typeof data9 == "number" && isFinite(data9)) {
            if (data9 < 1 || isNaN(data9)) {
              const err32 = { instancePath: instancePath + "/endColumn", schemaPath: "#/definitions/position/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema24, data: data9 };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
          }
        }
        if (data.secret !== void 0) {
          let data10 = data.secret;
          if (typeof data10 !== "string") {
            const err33 = { instancePath: instancePath + "/secret", schemaPath: "#/properties/secret/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.secret.type, parentSchema: schema23.properties.secret, data: data10 };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data.fingerprint !== void 0) {
          let data11 = data.fingerprint;
          if (typeof data11 === "string") {
            if (!pattern1.test(data11)) {
              const err34 = { instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/pattern", keyword: "pattern", params: { pattern: "^lg1:(?:[0-9a-f]{32}|w[0-9a-f]{3})$" }, message: 'must match pattern "^lg1:(?:[0-9a-f]{32}|w[0-9a-f]{3})$"', schema: "^lg1:(?:[0-9a-f]{32}|w[0-9a-f]{3})$", parentSchema: schema23.properties.fingerprint, data: data11 };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
          } else {
            const err35 = { instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.fingerprint.type, parentSchema: schema23.properties.fingerprint, data: data11 };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        if (data.decoded !== void 0) {
          let data12 = data.decoded;
          if (Array.isArray(data12)) {
            const len0 = data12.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data13 = data12[i0];
              if (typeof data13 !== "string") {
                const err36 = { instancePath: instancePath + "/decoded/" + i0, schemaPath: "#/properties/decoded/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.decoded.items.type, parentSchema: schema23.properties.decoded.items, data: data13 };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
          } else {
            const err37 = { instancePath: instancePath + "/decoded", schemaPath: "#/properties/decoded/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema23.properties.decoded.type, parentSchema: schema23.properties.decoded, data: data12 };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
        if (data.commit !== void 0) {
          let data14 = data.commit;
          if (typeof data14 !== "string") {
            const err38 = { instancePath: instancePath + "/commit", schemaPath: "#/properties/commit/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.commit.type, parentSchema: schema23.properties.commit, data: data14 };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        if (data.author !== void 0) {
          let data15 = data.author;
          if (typeof data15 !== "string") {
            const err39 = { instancePath: instancePath + "/author", schemaPath: "#/properties/author/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.author.type, parentSchema: schema23.properties.author, data: data15 };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
        }
        if (data.email !== void 0) {
          let data16 = data.email;
          if (typeof data16 !== "string") {
            const err40 = { instancePath: instancePath + "/email", schemaPath: "#/properties/email/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.email.type, parentSchema: schema23.properties.email, data: data16 };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
        if (data.date !== void 0) {
          let data17 = data.date;
          if (typeof data17 !== "string") {
            const err41 = { instancePath: instancePath + "/date", schemaPath: "#/properties/date/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.date.type, parentSchema: schema23.properties.date, data: data17 };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
        if (data.blob !== void 0) {
          let data18 = data.blob;
          if (typeof data18 !== "string") {
            const err42 = { instancePath: instancePath + "/blob", schemaPath: "#/properties/blob/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.blob.type, parentSchema: schema23.properties.blob, data: data18 };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
        if (data.layer !== void 0) {
          let data19 = data.layer;
          if (typeof data19 !== "string") {
            const err43 = { instancePath: instancePath + "/layer", schemaPath: "#/properties/layer/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.layer.type, parentSchema: schema23.properties.layer, data: data19 };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
        }
        if (data.image !== void 0) {
          let data20 = data.image;
          if (typeof data20 !== "string") {
            const err44 = { instancePath: instancePath + "/image", schemaPath: "#/properties/image/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.image.type, parentSchema: schema23.properties.image, data: data20 };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
        }
        if (data.build !== void 0) {
          let data21 = data.build;
          if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
            for (const key1 in data21) {
              if (!func2.call(schema23.properties.build.properties, key1)) {
                const err45 = { instancePath: instancePath + "/build", schemaPath: "#/properties/build/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema23.properties.build, data: data21 };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
            }
            if (data21.step !== void 0) {
              let data22 = data21.step;
              if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22))) {
                const err46 = { instancePath: instancePath + "/build/step", schemaPath: "#/properties/build/properties/step/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema23.properties.build.properties.step.type, parentSchema: schema23.properties.build.properties.step, data: data22 };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
              if (typeof data22 == "number" && isFinite(data22)) {
                if (data22 < 1 || isNaN(data22)) {
                  const err47 = { instancePath: instancePath + "/build/step", schemaPath: "#/properties/build/properties/step/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema23.properties.build.properties.step, data: data22 };
                  if (vErrors === null) {
                    vErrors = [err47];
                  } else {
                    vErrors.push(err47);
                  }
                  errors++;
                }
              }
            }
            if (data21.instruction !== void 0) {
              let data23 = data21.instruction;
              if (typeof data23 !== "string") {
                const err48 = { instancePath: instancePath + "/build/instruction", schemaPath: "#/properties/build/properties/instruction/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.build.properties.instruction.type, parentSchema: schema23.properties.build.properties.instruction, data: data23 };
                if (vErrors === null) {
                  vErrors = [err48];
                } else {
                  vErrors.push(err48);
                }
                errors++;
              }
            }
            if (data21.dockerfile !== void 0) {
              let data24 = data21.dockerfile;
              if (typeof data24 !== "string") {
                const err49 = { instancePath: instancePath + "/build/dockerfile", schemaPath: "#/properties/build/properties/dockerfile/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.build.properties.dockerfile.type, parentSchema: schema23.properties.build.properties.dockerfile, data: data24 };
                if (vErrors === null) {
                  vErrors = [err49];
                } else {
                  vErrors.push(err49);
                }
                errors++;
              }
            }
            if (data21.line !== void 0) {
              let data25 = data21.line;
              if (!(typeof data25 == "number" && (!(data25 % 1) && !isNaN(data25)) && isFinite(data25))) {
                const err50 = { instancePath: instancePath + "/build/line", schemaPath: "#/properties/build/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema23.properties.build.properties.line.type, parentSchema: schema23.properties.build.properties.line, data: data25 };
                if (vErrors === null) {
                  vErrors = [err50];
                } else {
                  vErrors.push(err50);
                }
                errors++;
              }
              if (typeof data25 == "number" && isFinite(data25)) {
                if (data25 < 1 || isNaN(data25)) {
                  const err51 = { instancePath: instancePath + "/build/line", schemaPath: "#/properties/build/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema23.properties.build.properties.line, data: data25 };
                  if (vErrors === null) {
                    vErrors = [err51];
                  } else {
                    vErrors.push(err51);
                  }
                  errors++;
                }
              }
            }
            if (data21.layer !== void 0) {
              let data26 = data21.layer;
              if (!(typeof data26 == "number" && (!(data26 % 1) && !isNaN(data26)) && isFinite(data26))) {
                const err52 = { instancePath: instancePath + "/build/layer", schemaPath: "#/properties/build/properties/layer/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema23.properties.build.properties.layer.type, parentSchema: schema23.properties.build.properties.layer, data: data26 };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
              if (typeof data26 == "number" && isFinite(data26)) {
                if (data26 < 1 || isNaN(data26)) {
                  const err53 = { instancePath: instancePath + "/build/layer", schemaPath: "#/properties/build/properties/layer/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema23.properties.build.properties.layer, data: data26 };
                  if (vErrors === null) {
                    vErrors = [err53];
                  } else {
                    vErrors.push(err53);
                  }
                  errors++;
                }
              }
            }
            if (data21.layers !== void 0) {
              let data27 = data21.layers;
              if (!(typeof data27 == "number" && (!(data27 % 1) && !isNaN(data27)) && isFinite(data27))) {
                const err54 = { instancePath: instancePath + "/build/layers", schemaPath: "#/properties/build/properties/layers/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema23.properties.build.properties.layers.type, parentSchema: schema23.properties.build.properties.layers, data: data27 };
                if (vErrors === null) {
                  vErrors = [err54];
                } else {
                  vErrors.push(err54);
                }
                errors++;
              }
              if (typeof data27 == "number" && isFinite(data27)) {
                if (data27 < 1 || isNaN(data27)) {
                  const err55 = { instancePath: instancePath + "/build/layers", schemaPath: "#/properties/build/properties/layers/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema23.properties.build.properties.layers, data: data27 };
                  if (vErrors === null) {
                    vErrors = [err55];
                  } else {
                    vErrors.push(err55);
                  }
                  errors++;
                }
              }
            }
            if (data21.deletedIn !== void 0) {
              let data28 = data21.deletedIn;
              if (!(typeof data28 == "number" && (!(data28 % 1) && !isNaN(data28)) && isFinite(data28))) {
                const err56 = { instancePath: instancePath + "/build/deletedIn", schemaPath: "#/properties/build/properties/deletedIn/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema23.properties.build.properties.deletedIn.type, parentSchema: schema23.properties.build.properties.deletedIn, data: data28 };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
              if (typeof data28 == "number" && isFinite(data28)) {
                if (data28 < 1 || isNaN(data28)) {
                  const err57 = { instancePath: instancePath + "/build/deletedIn", schemaPath: "#/properties/build/properties/deletedIn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema23.properties.build.properties.deletedIn, data: data28 };
                  if (vErrors === null) {
                    vErrors = [err57];
                  } else {
                    vErrors.push(err57);
                  }
                  errors++;
                }
              }
            }
            if (data21.overwrittenIn !== void 0) {
              let data29 = data21.overwrittenIn;
              if (!(typeof data29 == "number" && (!(data29 % 1) && !isNaN(data29)) && isFinite(data29))) {
                const err58 = { instancePath: instancePath + "/build/overwrittenIn", schemaPath: "#/properties/build/properties/overwrittenIn/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema23.properties.build.properties.overwrittenIn.type, parentSchema: schema23.properties.build.properties.overwrittenIn, data: data29 };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
              if (typeof data29 == "number" && isFinite(data29)) {
                if (data29 < 1 || isNaN(data29)) {
                  const err59 = { instancePath: instancePath + "/build/overwrittenIn", schemaPath: "#/properties/build/properties/overwrittenIn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema23.properties.build.properties.overwrittenIn, data: data29 };
                  if (vErrors === null) {
                    vErrors = [err59];
                  } else {
                    vErrors.push(err59);
                  }
                  errors++;
                }
              }
            }
            if (data21.base !== void 0) {
              let data30 = data21.base;
              if (typeof data30 !== "string") {
                const err60 = { instancePath: instancePath + "/build/base", schemaPath: "#/properties/build/properties/base/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.build.properties.base.type, parentSchema: schema23.properties.build.properties.base, data: data30 };
                if (vErrors === null) {
                  vErrors = [err60];
                } else {
                  vErrors.push(err60);
                }
                errors++;
              }
            }
          } else {
            const err61 = { instancePath: instancePath + "/build", schemaPath: "#/properties/build/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema23.properties.build.type, parentSchema: schema23.properties.build, data: data21 };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
        }
        if (data.message !== void 0) {
          let data31 = data.message;
          if (typeof data31 !== "string") {
            const err62 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.message.type, parentSchema: schema23.properties.message, data: data31 };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
        if (data.help !== void 0) {
          let data32 = data.help;
          if (typeof data32 !== "string") {
            const err63 = { instancePath: instancePath + "/help", schemaPath: "#/properties/help/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.help.type, parentSchema: schema23.properties.help, data: data32 };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          }
        }
        if (data.url !== void 0) {
          let data33 = data.url;
          if (typeof data33 !== "string") {
            const err64 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.properties.url.type, parentSchema: schema23.properties.url, data: data33 };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          }
        }
      } else {
        const err65 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema23.type, parentSchema: schema23, data };
        if (vErrors === null) {
          vErrors = [err65];
        } else {
          vErrors.push(err65);
        }
        errors++;
      }
      validate16.errors = vErrors;
      return errors === 0;
    }
    var schema28 = { "type": "object", "description": "A finding that was suppressed, with what suppressed it.", "additionalProperties": false, "required": ["rule", "title", "severity", "confidence", "where", "path", "secret", "fingerprint", "decoded", "message", "help", "by"], "properties": { "rule": { "$ref": "#/definitions/finding/properties/rule" }, "title": { "$ref": "#/definitions/finding/properties/title" }, "severity": { "$ref": "#/definitions/finding/properties/severity" }, "confidence": { "$ref": "#/definitions/finding/properties/confidence" }, "where": { "$ref": "#/definitions/finding/properties/where" }, "path": { "$ref": "#/definitions/finding/properties/path" }, "line": { "$ref": "#/definitions/finding/properties/line" }, "endLine": { "$ref": "#/definitions/finding/properties/endLine" }, "column": { "$ref": "#/definitions/finding/properties/column" }, "endColumn": { "$ref": "#/definitions/finding/properties/endColumn" }, "secret": { "$ref": "#/definitions/finding/properties/secret" }, "fingerprint": { "$ref": "#/definitions/finding/properties/fingerprint" }, "decoded": { "$ref": "#/definitions/finding/properties/decoded" }, "commit": { "$ref": "#/definitions/finding/properties/commit" }, "author": { "$ref": "#/definitions/finding/properties/author" }, "email": { "$ref": "#/definitions/finding/properties/email" }, "date": { "$ref": "#/definitions/finding/properties/date" }, "blob": { "$ref": "#/definitions/finding/properties/blob" }, "layer": { "$ref": "#/definitions/finding/properties/layer" }, "image": { "$ref": "#/definitions/finding/properties/image" }, "build": { "$ref": "#/definitions/finding/properties/build" }, "message": { "$ref": "#/definitions/finding/properties/message" }, "help": { "$ref": "#/definitions/finding/properties/help" }, "url": { "$ref": "#/definitions/finding/properties/url" }, "by": { "enum": ["inline", "baseline", "config"] }, "reason": { "type": "string" }, "owner": { "type": "string", "description": "Who answers for the suppression." }, "until": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" } }, "dependencies": { "line": ["endLine", "column", "endColumn"], "endLine": ["line"], "column": ["line"], "endColumn": ["line"] } };
    var schema29 = { "type": "string", "minLength": 1, "description": "Id of the rule; `leakgate rules show ID` explains it." };
    var schema30 = { "type": "string" };
    var schema31 = { "enum": ["low", "medium", "high", "critical"] };
    var schema32 = { "enum": ["low", "medium", "high"] };
    var schema33 = { "enum": ["content", "commit-message", "tag-message", "note", "ref-name", "path", "image-env", "image-history", "image-label", "image-layer", "policy"] };
    var schema34 = { "type": "string", "description": "Relative to the root of the repository or of the scan, '/' separated; for messages, the object that holds them." };
    var schema39 = { "type": "string", "description": "Masked, unless --show-secrets was given." };
    var schema40 = { "type": "string", "pattern": "^lg1:(?:[0-9a-f]{32}|w[0-9a-f]{3})$", "description": "Keyed hash of rule family and value; of a guessable value only 12 bits." };
    var schema41 = { "type": "array", "items": { "type": "string" }, "description": "Layers of encoding that were undone, outermost first." };
    var schema42 = { "type": "string" };
    var schema43 = { "type": "string" };
    var schema44 = { "type": "string" };
    var schema45 = { "type": "string", "description": "ISO 8601." };
    var schema46 = { "type": "string" };
    var schema47 = { "type": "string" };
    var schema48 = { "type": "string" };
    var schema49 = { "type": "object", "description": "Where in an image it came in, and what became of it. Numbers start at 1.", "additionalProperties": false, "properties": { "step": { "type": "integer", "minimum": 1 }, "instruction": { "type": "string" }, "dockerfile": { "type": "string" }, "line": { "type": "integer", "minimum": 1 }, "layer": { "type": "integer", "minimum": 1 }, "layers": { "type": "integer", "minimum": 1 }, "deletedIn": { "type": "integer", "minimum": 1 }, "overwrittenIn": { "type": "integer", "minimum": 1 }, "base": { "type": "string" } } };
    var schema50 = { "type": "string" };
    var schema51 = { "type": "string" };
    var schema52 = { "type": "string" };
    var pattern3 = new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
    function validate18(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      let vErrors = null;
      let errors = 0;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.rule === void 0) {
          const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" }, message: "must have required property 'rule'", schema: schema28.required, parentSchema: schema28, data };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (data.title === void 0) {
          const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'", schema: schema28.required, parentSchema: schema28, data };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data.severity === void 0) {
          const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "severity" }, message: "must have required property 'severity'", schema: schema28.required, parentSchema: schema28, data };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data.confidence === void 0) {
          const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "confidence" }, message: "must have required property 'confidence'", schema: schema28.required, parentSchema: schema28, data };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data.where === void 0) {
          const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "where" }, message: "must have required property 'where'", schema: schema28.required, parentSchema: schema28, data };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data.path === void 0) {
          const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'", schema: schema28.required, parentSchema: schema28, data };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data.secret === void 0) {
          const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "secret" }, message: "must have required property 'secret'", schema: schema28.required, parentSchema: schema28, data };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data.fingerprint === void 0) {
          const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "fingerprint" }, message: "must have required property 'fingerprint'", schema: schema28.required, parentSchema: schema28, data };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data.decoded === void 0) {
          const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "decoded" }, message: "must have required property 'decoded'", schema: schema28.required, parentSchema: schema28, data };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data.message === void 0) {
          const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'", schema: schema28.required, parentSchema: schema28, data };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data.help === void 0) {
          const err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "help" }, message: "must have required property 'help'", schema: schema28.required, parentSchema: schema28, data };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data.by === void 0) {
          const err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "by" }, message: "must have required property 'by'", schema: schema28.required, parentSchema: schema28, data };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        for (const key0 in data) {
          if (!func2.call(schema28.properties, key0)) {
            const err12 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema28, data };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data.line !== void 0) {
          if (data.endLine === void 0) {
            const err13 = { instancePath, schemaPath: "#/dependencies", keyword: "dependencies", params: {
              property: "line",
              missingProperty: "endLine",
              depsCount: 3,
              deps: "endLine, column, endColumn"
            }, message: "must have properties endLine, column, endColumn when property line is present", schema: schema28.dependencies, parentSchema: schema28, data };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
          if (data.column === void 0) {
            const err14 = { instancePath, schemaPath: "#/dependencies", keyword: "dependencies", params: {
              property: "line",
              missingProperty: "column",
              depsCount: 3,
              deps: "endLine, column, endColumn"
            }, message: "must have properties endLine, column, endColumn when property line is present", schema: schema28.dependencies, parentSchema: schema28, data };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          if (data.endColumn === void 0) {
            const err15 = { instancePath, schemaPath: "#/dependencies", keyword: "dependencies", params: {
              property: "line",
              missingProperty: "endColumn",
              depsCount: 3,
              deps: "endLine, column, endColumn"
            }, message: "must have properties endLine, column, endColumn when property line is present", schema: schema28.dependencies, parentSchema: schema28, data };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data.endLine !== void 0) {
          if (data.line === void 0) {
            const err16 = { instancePath, schemaPath: "#/dependencies", keyword: "dependencies", params: {
              property: "endLine",
              missingProperty: "line",
              depsCount: 1,
              deps: "line"
            }, message: "must have property line when property endLine is present", schema: schema28.dependencies, parentSchema: schema28, data };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data.column !== void 0) {
          if (data.line === void 0) {
            const err17 = { instancePath, schemaPath: "#/dependencies", keyword: "dependencies", params: {
              property: "column",
              missingProperty: "line",
              depsCount: 1,
              deps: "line"
            }, message: "must have property line when property column is present", schema: schema28.dependencies, parentSchema: schema28, data };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data.endColumn !== void 0) {
          if (data.line === void 0) {
            const err18 = { instancePath, schemaPath: "#/dependencies", keyword: "dependencies", params: {
              property: "endColumn",
              missingProperty: "line",
              depsCount: 1,
              deps: "line"
            }, message: "must have property line when property endColumn is present", schema: schema28.dependencies, parentSchema: schema28, data };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data.rule !== void 0) {
          let data0 = data.rule;
          if (typeof data0 === "string") {
            if (func4(data0) < 1) {
              const err19 = { instancePath: instancePath + "/rule", schemaPath: "#/definitions/finding/properties/rule/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema29, data: data0 };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
          } else {
            const err20 = { instancePath: instancePath + "/rule", schemaPath: "#/definitions/finding/properties/rule/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema29.type, parentSchema: schema29, data: data0 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data.title !== void 0) {
          let data1 = data.title;
          if (typeof data1 !== "string") {
            const err21 = { instancePath: instancePath + "/title", schemaPath: "#/definitions/finding/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema30.type, parentSchema: schema30, data: data1 };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data.severity !== void 0) {
          let data2 = data.severity;
          if (!(data2 === "low" || data2 === "medium" || data2 === "high" || data2 === "critical")) {
            const err22 = { instancePath: instancePath + "/severity", schemaPath: "#/definitions/finding/properties/severity/enum", keyword: "enum", params: { allowedValues: schema31.enum }, message: "must be equal to one of the allowed values", schema: schema31.enum, parentSchema: schema31, data: data2 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data.confidence !== void 0) {
          let data3 = data.confidence;
          if (!(data3 === "low" || data3 === "medium" || data3 === "high")) {
            const err23 = { instancePath: instancePath + "/confidence", schemaPath: "#/definitions/finding/properties/confidence/enum", keyword: "enum", params: { allowedValues: schema32.enum }, message: "must be equal to one of the allowed values", schema: schema32.enum, parentSchema: schema32, data: data3 };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data.where !== void 0) {
          let data4 = data.where;
          if (!(data4 === "content" || data4 === "commit-message" || data4 === "tag-message" || data4 === "note" || data4 === "ref-name" || data4 === "path" || data4 === "image-env" || data4 === "image-history" || data4 === "image-label" || data4 === "image-layer" || data4 === "policy")) {
            const err24 = { instancePath: instancePath + "/where", schemaPath: "#/definitions/finding/properties/where/enum", keyword: "enum", params: { allowedValues: schema33.enum }, message: "must be equal to one of the allowed values", schema: schema33.enum, parentSchema: schema33, data: data4 };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data.path !== void 0) {
          let data5 = data.path;
          if (typeof data5 !== "string") {
            const err25 = { instancePath: instancePath + "/path", schemaPath: "#/definitions/finding/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.type, parentSchema: schema34, data: data5 };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data.line !== void 0) {
          let data6 = data.line;
          if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
            const err26 = { instancePath: instancePath + "/line", schemaPath: "#/definitions/finding/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema24.type, parentSchema: schema24, data: data6 };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 < 1 || isNaN(data6)) {
              const err27 = { instancePath: instancePath + "/line", schemaPath: "#/definitions/finding/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema24, data: data6 };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          }
        }
        if (data.endLine !== void 0) {
          let data7 = data.endLine;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
            const err28 = { instancePath: instancePath + "/endLine", schemaPath: "#/definitions/finding/properties/endLine/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema24.type, parentSchema: schema24, data: data7 };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
          if (typeof data7 == "number" && isFinite(data7)) {
            if (data7 < 1 || isNaN(data7)) {
              const err29 = { instancePath: instancePath + "/endLine", schemaPath: "#/definitions/finding/properties/endLine/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema24, data: data7 };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
          }
        }
        if (data.column !== void 0) {
          let data8 = data.column;
          if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
            const err30 = { instancePath: instancePath + "/column", schemaPath: "#/definitions/finding/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema24.type, parentSchema: schema24, data: data8 };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
          if (typeof data8 == "number" && isFinite(data8)) {
            if (data8 < 1 || isNaN(data8)) {
              const err31 = { instancePath: instancePath + "/column", schemaPath: "#/definitions/finding/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema24, data: data8 };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
          }
        }
        if (data.endColumn !== void 0) {
          let data9 = data.endColumn;
          if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
            const err32 = { instancePath: instancePath + "/endColumn", schemaPath: "#/definitions/finding/properties/endColumn/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema24.type, parentSchema: schema24, data: data9 };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
          if (typeof data9 == "number" && isFinite(data9)) {
            if (data9 < 1 || isNaN(data9)) {
              const err33 = { instancePath: instancePath + "/endColumn", schemaPath: "#/definitions/finding/properties/endColumn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema24, data: data9 };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
          }
        }
        if (data.secret !== void 0) {
          let data10 = data.secret;
          if (typeof data10 !== "string") {
            const err34 = { instancePath: instancePath + "/secret", schemaPath: "#/definitions/finding/properties/secret/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.type, parentSchema: schema39, data: data10 };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
        if (data.fingerprint !== void 0) {
          let data11 = data.fingerprint;
          if (typeof data11 === "string") {
            if (!pattern1.test(data11)) {
              const err35 = { instancePath: instancePath + "/fingerprint", schemaPath: "#/definitions/finding/properties/fingerprint/pattern", keyword: "pattern", params: { pattern: "^lg1:(?:[0-9a-f]{32}|w[0-9a-f]{3})$" }, message: 'must match pattern "^lg1:(?:[0-9a-f]{32}|w[0-9a-f]{3})$"', schema: "^lg1:(?:[0-9a-f]{32}|w[0-9a-f]{3})$", parentSchema: schema40, data: data11 };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
          } else {
            const err36 = { instancePath: instancePath + "/fingerprint", schemaPath: "#/definitions/finding/properties/fingerprint/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.type, parentSchema: schema40, data: data11 };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
        if (data.decoded !== void 0) {
          let data12 = data.decoded;
          if (Array.isArray(data12)) {
            const len0 = data12.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data13 = data12[i0];
              if (typeof data13 !== "string") {
                const err37 = { instancePath: instancePath + "/decoded/" + i0, schemaPath: "#/definitions/finding/properties/decoded/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.items.type, parentSchema: schema41.items, data: data13 };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              }
            }
          } else {
            const err38 = { instancePath: instancePath + "/decoded", schemaPath: "#/definitions/finding/properties/decoded/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema41.type, parentSchema: schema41, data: data12 };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        if (data.commit !== void 0) {
          let data14 = data.commit;
          if (typeof data14 !== "string") {
            const err39 = { instancePath: instancePath + "/commit", schemaPath: "#/definitions/finding/properties/commit/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.type, parentSchema: schema42, data: data14 };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
        }
        if (data.author !== void 0) {
          let data15 = data.author;
          if (typeof data15 !== "string") {
            const err40 = { instancePath: instancePath + "/author", schemaPath: "#/definitions/finding/properties/author/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema43.type, parentSchema: schema43, data: data15 };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
        if (data.email !== void 0) {
          let data16 = data.email;
          if (typeof data16 !== "string") {
            const err41 = { instancePath: instancePath + "/email", schemaPath: "#/definitions/finding/properties/email/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.type, parentSchema: schema44, data: data16 };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
        if (data.date !== void 0) {
          let data17 = data.date;
          if (typeof data17 !== "string") {
            const err42 = { instancePath: instancePath + "/date", schemaPath: "#/definitions/finding/properties/date/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema45.type, parentSchema: schema45, data: data17 };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
        if (data.blob !== void 0) {
          let data18 = data.blob;
          if (typeof data18 !== "string") {
            const err43 = { instancePath: instancePath + "/blob", schemaPath: "#/definitions/finding/properties/blob/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema46.type, parentSchema: schema46, data: data18 };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
        }
        if (data.layer !== void 0) {
          let data19 = data.layer;
          if (typeof data19 !== "string") {
            const err44 = { instancePath: instancePath + "/layer", schemaPath: "#/definitions/finding/properties/layer/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.type, parentSchema: schema47, data: data19 };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
        }
        if (data.image !== void 0) {
          let data20 = data.image;
          if (typeof data20 !== "string") {
            const err45 = { instancePath: instancePath + "/image", schemaPath: "#/definitions/finding/properties/image/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema48.type, parentSchema: schema48, data: data20 };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          }
        }
        if (data.build !== void 0) {
          let data21 = data.build;
          if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
            for (const key1 in data21) {
              if (!func2.call(schema49.properties, key1)) {
                const err46 = { instancePath: instancePath + "/build", schemaPath: "#/definitions/finding/properties/build/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema49, data: data21 };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
            if (data21.step !== void 0) {
              let data22 = data21.step;
              if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22))) {
                const err47 = { instancePath: instancePath + "/build/step", schemaPath: "#/definitions/finding/properties/build/properties/step/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema49.properties.step.type, parentSchema: schema49.properties.step, data: data22 };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
              if (typeof data22 == "number" && isFinite(data22)) {
                if (data22 < 1 || isNaN(data22)) {
                  const err48 = { instancePath: instancePath + "/build/step", schemaPath: "#/definitions/finding/properties/build/properties/step/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema49.properties.step, data: data22 };
                  if (vErrors === null) {
                    vErrors = [err48];
                  } else {
                    vErrors.push(err48);
                  }
                  errors++;
                }
              }
            }
            if (data21.instruction !== void 0) {
              let data23 = data21.instruction;
              if (typeof data23 !== "string") {
                const err49 = { instancePath: instancePath + "/build/instruction", schemaPath: "#/definitions/finding/properties/build/properties/instruction/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema49.properties.instruction.type, parentSchema: schema49.properties.instruction, data: data23 };
                if (vErrors === null) {
                  vErrors = [err49];
                } else {
                  vErrors.push(err49);
                }
                errors++;
              }
            }
            if (data21.dockerfile !== void 0) {
              let data24 = data21.dockerfile;
              if (typeof data24 !== "string") {
                const err50 = { instancePath: instancePath + "/build/dockerfile", schemaPath: "#/definitions/finding/properties/build/properties/dockerfile/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema49.properties.dockerfile.type, parentSchema: schema49.properties.dockerfile, data: data24 };
                if (vErrors === null) {
                  vErrors = [err50];
                } else {
                  vErrors.push(err50);
                }
                errors++;
              }
            }
            if (data21.line !== void 0) {
              let data25 = data21.line;
              if (!(typeof data25 == "number" && (!(data25 % 1) && !isNaN(data25)) && isFinite(data25))) {
                const err51 = { instancePath: instancePath + "/build/line", schemaPath: "#/definitions/finding/properties/build/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema49.properties.line.type, parentSchema: schema49.properties.line, data: data25 };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
              }
              if (typeof data25 == "number" && isFinite(data25)) {
                if (data25 < 1 || isNaN(data25)) {
                  const err52 = { instancePath: instancePath + "/build/line", schemaPath: "#/definitions/finding/properties/build/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema49.properties.line, data: data25 };
                  if (vErrors === null) {
                    vErrors = [err52];
                  } else {
                    vErrors.push(err52);
                  }
                  errors++;
                }
              }
            }
            if (data21.layer !== void 0) {
              let data26 = data21.layer;
              if (!(typeof data26 == "number" && (!(data26 % 1) && !isNaN(data26)) && isFinite(data26))) {
                const err53 = { instancePath: instancePath + "/build/layer", schemaPath: "#/definitions/finding/properties/build/properties/layer/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema49.properties.layer.type, parentSchema: schema49.properties.layer, data: data26 };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
              if (typeof data26 == "number" && isFinite(data26)) {
                if (data26 < 1 || isNaN(data26)) {
                  const err54 = { instancePath: instancePath + "/build/layer", schemaPath: "#/definitions/finding/properties/build/properties/layer/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema49.properties.layer, data: data26 };
                  if (vErrors === null) {
                    vErrors = [err54];
                  } else {
                    vErrors.push(err54);
                  }
                  errors++;
                }
              }
            }
            if (data21.layers !== void 0) {
              let data27 = data21.layers;
              if (!(typeof data27 == "number" && (!(data27 % 1) && !isNaN(data27)) && isFinite(data27))) {
                const err55 = { instancePath: instancePath + "/build/layers", schemaPath: "#/definitions/finding/properties/build/properties/layers/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema49.properties.layers.type, parentSchema: schema49.properties.layers, data: data27 };
                if (vErrors === null) {
                  vErrors = [err55];
                } else {
                  vErrors.push(err55);
                }
                errors++;
              }
              if (typeof data27 == "number" && isFinite(data27)) {
                if (data27 < 1 || isNaN(data27)) {
                  const err56 = { instancePath: instancePath + "/build/layers", schemaPath: "#/definitions/finding/properties/build/properties/layers/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema49.properties.layers, data: data27 };
                  if (vErrors === null) {
                    vErrors = [err56];
                  } else {
                    vErrors.push(err56);
                  }
                  errors++;
                }
              }
            }
            if (data21.deletedIn !== void 0) {
              let data28 = data21.deletedIn;
              if (!(typeof data28 == "number" && (!(data28 % 1) && !isNaN(data28)) && isFinite(data28))) {
                const err57 = { instancePath: instancePath + "/build/deletedIn", schemaPath: "#/definitions/finding/properties/build/properties/deletedIn/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema49.properties.deletedIn.type, parentSchema: schema49.properties.deletedIn, data: data28 };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
              if (typeof data28 == "number" && isFinite(data28)) {
                if (data28 < 1 || isNaN(data28)) {
                  const err58 = { instancePath: instancePath + "/build/deletedIn", schemaPath: "#/definitions/finding/properties/build/properties/deletedIn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema49.properties.deletedIn, data: data28 };
                  if (vErrors === null) {
                    vErrors = [err58];
                  } else {
                    vErrors.push(err58);
                  }
                  errors++;
                }
              }
            }
            if (data21.overwrittenIn !== void 0) {
              let data29 = data21.overwrittenIn;
              if (!(typeof data29 == "number" && (!(data29 % 1) && !isNaN(data29)) && isFinite(data29))) {
                const err59 = { instancePath: instancePath + "/build/overwrittenIn", schemaPath: "#/definitions/finding/properties/build/properties/overwrittenIn/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema49.properties.overwrittenIn.type, parentSchema: schema49.properties.overwrittenIn, data: data29 };
                if (vErrors === null) {
                  vErrors = [err59];
                } else {
                  vErrors.push(err59);
                }
                errors++;
              }
              if (typeof data29 == "number" && isFinite(data29)) {
                if (data29 < 1 || isNaN(data29)) {
                  const err60 = { instancePath: instancePath + "/build/overwrittenIn", schemaPath: "#/definitions/finding/properties/build/properties/overwrittenIn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema49.properties.overwrittenIn, data: data29 };
                  if (vErrors === null) {
                    vErrors = [err60];
                  } else {
                    vErrors.push(err60);
                  }
                  errors++;
                }
              }
            }
            if (data21.base !== void 0) {
              let data30 = data21.base;
              if (typeof data30 !== "string") {
                const err61 = { instancePath: instancePath + "/build/base", schemaPath: "#/definitions/finding/properties/build/properties/base/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema49.properties.base.type, parentSchema: schema49.properties.base, data: data30 };
                if (vErrors === null) {
                  vErrors = [err61];
                } else {
                  vErrors.push(err61);
                }
                errors++;
              }
            }
          } else {
            const err62 = { instancePath: instancePath + "/build", schemaPath: "#/definitions/finding/properties/build/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema49.type, parentSchema: schema49, data: data21 };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
        if (data.message !== void 0) {
          let data31 = data.message;
          if (typeof data31 !== "string") {
            const err63 = { instancePath: instancePath + "/message", schemaPath: "#/definitions/finding/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema50.type, parentSchema: schema50, data: data31 };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          }
        }
        if (data.help !== void 0) {
          let data32 = data.help;
          if (typeof data32 !== "string") {
            const err64 = { instancePath: instancePath + "/help", schemaPath: "#/definitions/finding/properties/help/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema51.type, parentSchema: schema51, data: data32 };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          }
        }
        if (data.url !== void 0) {
          let data33 = data.url;
          if (typeof data33 !== "string") {
            const err65 = { instancePath: instancePath + "/url", schemaPath: "#/definitions/finding/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.type, parentSchema: schema52, data: data33 };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
        }
        if (data.by !== void 0) {
          let data34 = data.by;
          if (!(data34 === "inline" || data34 === "baseline" || data34 === "config")) {
            const err66 = { instancePath: instancePath + "/by", schemaPath: "#/properties/by/enum", keyword: "enum", params: { allowedValues: schema28.properties.by.enum }, message: "must be equal to one of the allowed values", schema: schema28.properties.by.enum, parentSchema: schema28.properties.by, data: data34 };
            if (vErrors === null) {
              vErrors = [err66];
            } else {
              vErrors.push(err66);
            }
            errors++;
          }
        }
        if (data.reason !== void 0) {
          let data35 = data.reason;
          if (typeof data35 !== "string") {
            const err67 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema28.properties.reason.type, parentSchema: schema28.properties.reason, data: data35 };
            if (vErrors === null) {
              vErrors = [err67];
            } else {
              vErrors.push(err67);
            }
            errors++;
          }
        }
        if (data.owner !== void 0) {
          let data36 = data.owner;
          if (typeof data36 !== "string") {
            const err68 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema28.properties.owner.type, parentSchema: schema28.properties.owner, data: data36 };
            if (vErrors === null) {
              vErrors = [err68];
            } else {
              vErrors.push(err68);
            }
            errors++;
          }
        }
        if (data.until !== void 0) {
          let data37 = data.until;
          if (typeof data37 === "string") {
            if (!pattern3.test(data37)) {
              const err69 = { instancePath: instancePath + "/until", schemaPath: "#/properties/until/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }, message: 'must match pattern "^\\d{4}-\\d{2}-\\d{2}$"', schema: "^\\d{4}-\\d{2}-\\d{2}$", parentSchema: schema28.properties.until, data: data37 };
              if (vErrors === null) {
                vErrors = [err69];
              } else {
                vErrors.push(err69);
              }
              errors++;
            }
          } else {
            const err70 = { instancePath: instancePath + "/until", schemaPath: "#/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema28.properties.until.type, parentSchema: schema28.properties.until, data: data37 };
            if (vErrors === null) {
              vErrors = [err70];
            } else {
              vErrors.push(err70);
            }
            errors++;
          }
        }
      } else {
        const err71 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema28.type, parentSchema: schema28, data };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
      validate18.errors = vErrors;
      return errors === 0;
    }
    var schema54 = { "type": "object", "description": "A suppression that the range adds, widens or extends.", "additionalProperties": false, "required": ["by", "change", "id"], "properties": { "by": { "enum": ["inline", "baseline", "config"] }, "change": { "enum": ["added", "widened", "extended"] }, "id": { "type": "string", "description": "Fingerprint of the baseline's entry, form of the comment, or key of the configuration." }, "path": { "type": "string" }, "line": { "$ref": "#/definitions/position" }, "rules": { "type": "array", "description": "Rules that it is limited to; absent: all.", "items": { "type": "string" } }, "reason": { "type": "string" }, "owner": { "type": "string" }, "until": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" } } };
    function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      let vErrors = null;
      let errors = 0;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.by === void 0) {
          const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "by" }, message: "must have required property 'by'", schema: schema54.required, parentSchema: schema54, data };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (data.change === void 0) {
          const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "change" }, message: "must have required property 'change'", schema: schema54.required, parentSchema: schema54, data };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data.id === void 0) {
          const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema54.required, parentSchema: schema54, data };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        for (const key0 in data) {
          if (!func2.call(schema54.properties, key0)) {
            const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema54, data };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data.by !== void 0) {
          let data0 = data.by;
          if (!(data0 === "inline" || data0 === "baseline" || data0 === "config")) {
            const err4 = { instancePath: instancePath + "/by", schemaPath: "#/properties/by/enum", keyword: "enum", params: { allowedValues: schema54.properties.by.enum }, message: "must be equal to one of the allowed values", schema: schema54.properties.by.enum, parentSchema: schema54.properties.by, data: data0 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data.change !== void 0) {
          let data1 = data.change;
          if (!(data1 === "added" || data1 === "widened" || data1 === "extended")) {
            const err5 = { instancePath: instancePath + "/change", schemaPath: "#/properties/change/enum", keyword: "enum", params: { allowedValues: schema54.properties.change.enum }, message: "must be equal to one of the allowed values", schema: schema54.properties.change.enum, parentSchema: schema54.properties.change, data: data1 };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data.id !== void 0) {
          let data2 = data.id;
          if (typeof data2 !== "string") {
            const err6 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.id.type, parentSchema: schema54.properties.id, data: data2 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data.path !== void 0) {
          let data3 = data.path;
          if (typeof data3 !== "string") {
            const err7 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.path.type, parentSchema: schema54.properties.path, data: data3 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data.line !== void 0) {
          let data4 = data.line;
          if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
            const err8 = { instancePath: instancePath + "/line", schemaPath: "#/definitions/position/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema24.type, parentSchema: schema24, data: data4 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
          if (typeof data4 == "number" && isFinite(data4)) {
            if (data4 < 1 || isNaN(data4)) {
              const err9 = { instancePath: instancePath + "/line", schemaPath: "#/definitions/position/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema24, data: data4 };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          }
        }
        if (data.rules !== void 0) {
          let data5 = data.rules;
          if (Array.isArray(data5)) {
            const len0 = data5.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data6 = data5[i0];
              if (typeof data6 !== "string") {
                const err10 = { instancePath: instancePath + "/rules/" + i0, schemaPath: "#/properties/rules/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.rules.items.type, parentSchema: schema54.properties.rules.items, data: data6 };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
          } else {
            const err11 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema54.properties.rules.type, parentSchema: schema54.properties.rules, data: data5 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data.reason !== void 0) {
          let data7 = data.reason;
          if (typeof data7 !== "string") {
            const err12 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.reason.type, parentSchema: schema54.properties.reason, data: data7 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data.owner !== void 0) {
          let data8 = data.owner;
          if (typeof data8 !== "string") {
            const err13 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.owner.type, parentSchema: schema54.properties.owner, data: data8 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data.until !== void 0) {
          let data9 = data.until;
          if (typeof data9 === "string") {
            if (!pattern3.test(data9)) {
              const err14 = { instancePath: instancePath + "/until", schemaPath: "#/properties/until/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }, message: 'must match pattern "^\\d{4}-\\d{2}-\\d{2}$"', schema: "^\\d{4}-\\d{2}-\\d{2}$", parentSchema: schema54.properties.until, data: data9 };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          } else {
            const err15 = { instancePath: instancePath + "/until", schemaPath: "#/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.until.type, parentSchema: schema54.properties.until, data: data9 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      } else {
        const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema54.type, parentSchema: schema54, data };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      validate20.errors = vErrors;
      return errors === 0;
    }
    var schema56 = { "type": "object", "description": "What leakgate merge needs besides the findings; only in the report of a shard.", "additionalProperties": false, "required": ["scan", "moved", "excerpts"], "properties": { "scan": { "type": "string", "description": "The same in all shards of one scan." }, "unused": { "type": "array", "description": "Suppressions that matched nothing in this shard, by their place among all. Absent when the scan cannot judge them.", "items": { "type": "object", "additionalProperties": false, "required": ["order", "by", "id"], "properties": { "order": { "$ref": "#/definitions/number" }, "by": { "enum": ["inline", "baseline", "config"] }, "id": { "type": "string", "description": "Fingerprint of the baseline's entry, or the reason of the configuration's allowance." }, "path": { "type": "string" }, "rule": { "type": "string" }, "reason": { "type": "string" } } } }, "moved": { "type": "array", "description": "Entries of the baseline, by their place among all, that this shard took for those of a moved file.", "items": { "type": "object", "additionalProperties": false, "required": ["order", "place"], "properties": { "order": { "$ref": "#/definitions/number" }, "place": { "type": "string" } } } }, "excerpts": { "type": "array", "description": "The masked lines of the findings, then of the suppressed ones.", "items": { "type": ["string", "null"] } } } };
    function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      let vErrors = null;
      let errors = 0;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.scan === void 0) {
          const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "scan" }, message: "must have required property 'scan'", schema: schema56.required, parentSchema: schema56, data };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (data.moved === void 0) {
          const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "moved" }, message: "must have required property 'moved'", schema: schema56.required, parentSchema: schema56, data };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data.excerpts === void 0) {
          const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "excerpts" }, message: "must have required property 'excerpts'", schema: schema56.required, parentSchema: schema56, data };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        for (const key0 in data) {
          if (!(key0 === "scan" || key0 === "unused" || key0 === "moved" || key0 === "excerpts")) {
            const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema56, data };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data.scan !== void 0) {
          let data0 = data.scan;
          if (typeof data0 !== "string") {
            const err4 = { instancePath: instancePath + "/scan", schemaPath: "#/properties/scan/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.scan.type, parentSchema: schema56.properties.scan, data: data0 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data.unused !== void 0) {
          let data1 = data.unused;
          if (Array.isArray(data1)) {
            const len0 = data1.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data2 = data1[i0];
              if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                if (data2.order === void 0) {
                  const err5 = { instancePath: instancePath + "/unused/" + i0, schemaPath: "#/properties/unused/items/required", keyword: "required", params: { missingProperty: "order" }, message: "must have required property 'order'", schema: schema56.properties.unused.items.required, parentSchema: schema56.properties.unused.items, data: data2 };
                  if (vErrors === null) {
                    vErrors = [err5];
                  } else {
                    vErrors.push(err5);
                  }
                  errors++;
                }
                if (data2.by === void 0) {
                  const err6 = { instancePath: instancePath + "/unused/" + i0, schemaPath: "#/properties/unused/items/required", keyword: "required", params: { missingProperty: "by" }, message: "must have required property 'by'", schema: schema56.properties.unused.items.required, parentSchema: schema56.properties.unused.items, data: data2 };
                  if (vErrors === null) {
                    vErrors = [err6];
                  } else {
                    vErrors.push(err6);
                  }
                  errors++;
                }
                if (data2.id === void 0) {
                  const err7 = { instancePath: instancePath + "/unused/" + i0, schemaPath: "#/properties/unused/items/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema56.properties.unused.items.required, parentSchema: schema56.properties.unused.items, data: data2 };
                  if (vErrors === null) {
                    vErrors = [err7];
                  } else {
                    vErrors.push(err7);
                  }
                  errors++;
                }
                for (const key1 in data2) {
                  if (!(key1 === "order" || key1 === "by" || key1 === "id" || key1 === "path" || key1 === "rule" || key1 === "reason")) {
                    const err8 = { instancePath: instancePath + "/unused/" + i0, schemaPath: "#/properties/unused/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema56.properties.unused.items, data: data2 };
                    if (vErrors === null) {
                      vErrors = [err8];
                    } else {
                      vErrors.push(err8);
                    }
                    errors++;
                  }
                }
                if (data2.order !== void 0) {
                  let data3 = data2.order;
                  if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
                    const err9 = { instancePath: instancePath + "/unused/" + i0 + "/order", schemaPath: "#/definitions/number/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema14.type, parentSchema: schema14, data: data3 };
                    if (vErrors === null) {
                      vErrors = [err9];
                    } else {
                      vErrors.push(err9);
                    }
                    errors++;
                  }
                  if (typeof data3 == "number" && isFinite(data3)) {
                    if (data3 < 0 || isNaN(data3)) {
                      const err10 = { instancePath: instancePath + "/unused/" + i0 + "/order", schemaPath: "#/definitions/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema14, data: data3 };
                      if (vErrors === null) {
                        vErrors = [err10];
                      } else {
                        vErrors.push(err10);
                      }
                      errors++;
                    }
                  }
                }
                if (data2.by !== void 0) {
                  let data4 = data2.by;
                  if (!(data4 === "inline" || data4 === "baseline" || data4 === "config")) {
                    const err11 = { instancePath: instancePath + "/unused/" + i0 + "/by", schemaPath: "#/properties/unused/items/properties/by/enum", keyword: "enum", params: { allowedValues: schema56.properties.unused.items.properties.by.enum }, message: "must be equal to one of the allowed values", schema: schema56.properties.unused.items.properties.by.enum, parentSchema: schema56.properties.unused.items.properties.by, data: data4 };
                    if (vErrors === null) {
                      vErrors = [err11];
                    } else {
                      vErrors.push(err11);
                    }
                    errors++;
                  }
                }
                if (data2.id !== void 0) {
                  let data5 = data2.id;
                  if (typeof data5 !== "string") {
                    const err12 = { instancePath: instancePath + "/unused/" + i0 + "/id", schemaPath: "#/properties/unused/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.unused.items.properties.id.type, parentSchema: schema56.properties.unused.items.properties.id, data: data5 };
                    if (vErrors === null) {
                      vErrors = [err12];
                    } else {
                      vErrors.push(err12);
                    }
                    errors++;
                  }
                }
                if (data2.path !== void 0) {
                  let data6 = data2.path;
                  if (typeof data6 !== "string") {
                    const err13 = { instancePath: instancePath + "/unused/" + i0 + "/path", schemaPath: "#/properties/unused/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.unused.items.properties.path.type, parentSchema: schema56.properties.unused.items.properties.path, data: data6 };
                    if (vErrors === null) {
                      vErrors = [err13];
                    } else {
                      vErrors.push(err13);
                    }
                    errors++;
                  }
                }
                if (data2.rule !== void 0) {
                  let data7 = data2.rule;
                  if (typeof data7 !== "string") {
                    const err14 = { instancePath: instancePath + "/unused/" + i0 + "/rule", schemaPath: "#/properties/unused/items/properties/rule/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.unused.items.properties.rule.type, parentSchema: schema56.properties.unused.items.properties.rule, data: data7 };
                    if (vErrors === null) {
                      vErrors = [err14];
                    } else {
                      vErrors.push(err14);
                    }
                    errors++;
                  }
                }
                if (data2.reason !== void 0) {
                  let data8 = data2.reason;
                  if (typeof data8 !== "string") {
                    const err15 = { instancePath: instancePath + "/unused/" + i0 + "/reason", schemaPath: "#/properties/unused/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.unused.items.properties.reason.type, parentSchema: schema56.properties.unused.items.properties.reason, data: data8 };
                    if (vErrors === null) {
                      vErrors = [err15];
                    } else {
                      vErrors.push(err15);
                    }
                    errors++;
                  }
                }
              } else {
                const err16 = { instancePath: instancePath + "/unused/" + i0, schemaPath: "#/properties/unused/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.unused.items.type, parentSchema: schema56.properties.unused.items, data: data2 };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
          } else {
            const err17 = { instancePath: instancePath + "/unused", schemaPath: "#/properties/unused/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema56.properties.unused.type, parentSchema: schema56.properties.unused, data: data1 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data.moved !== void 0) {
          let data9 = data.moved;
          if (Array.isArray(data9)) {
            const len1 = data9.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data10 = data9[i1];
              if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                if (data10.order === void 0) {
                  const err18 = { instancePath: instancePath + "/moved/" + i1, schemaPath: "#/properties/moved/items/required", keyword: "required", params: { missingProperty: "order" }, message: "must have required property 'order'", schema: schema56.properties.moved.items.required, parentSchema: schema56.properties.moved.items, data: data10 };
                  if (vErrors === null) {
                    vErrors = [err18];
                  } else {
                    vErrors.push(err18);
                  }
                  errors++;
                }
                if (data10.place === void 0) {
                  const err19 = { instancePath: instancePath + "/moved/" + i1, schemaPath: "#/properties/moved/items/required", keyword: "required", params: { missingProperty: "place" }, message: "must have required property 'place'", schema: schema56.properties.moved.items.required, parentSchema: schema56.properties.moved.items, data: data10 };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
                for (const key2 in data10) {
                  if (!(key2 === "order" || key2 === "place")) {
                    const err20 = { instancePath: instancePath + "/moved/" + i1, schemaPath: "#/properties/moved/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema56.properties.moved.items, data: data10 };
                    if (vErrors === null) {
                      vErrors = [err20];
                    } else {
                      vErrors.push(err20);
                    }
                    errors++;
                  }
                }
                if (data10.order !== void 0) {
                  let data11 = data10.order;
                  if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
                    const err21 = { instancePath: instancePath + "/moved/" + i1 + "/order", schemaPath: "#/definitions/number/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema14.type, parentSchema: schema14, data: data11 };
                    if (vErrors === null) {
                      vErrors = [err21];
                    } else {
                      vErrors.push(err21);
                    }
                    errors++;
                  }
                  if (typeof data11 == "number" && isFinite(data11)) {
                    if (data11 < 0 || isNaN(data11)) {
                      const err22 = { instancePath: instancePath + "/moved/" + i1 + "/order", schemaPath: "#/definitions/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema14, data: data11 };
                      if (vErrors === null) {
                        vErrors = [err22];
                      } else {
                        vErrors.push(err22);
                      }
                      errors++;
                    }
                  }
                }
                if (data10.place !== void 0) {
                  let data12 = data10.place;
                  if (typeof data12 !== "string") {
                    const err23 = { instancePath: instancePath + "/moved/" + i1 + "/place", schemaPath: "#/properties/moved/items/properties/place/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema56.properties.moved.items.properties.place.type, parentSchema: schema56.properties.moved.items.properties.place, data: data12 };
                    if (vErrors === null) {
                      vErrors = [err23];
                    } else {
                      vErrors.push(err23);
                    }
                    errors++;
                  }
                }
              } else {
                const err24 = { instancePath: instancePath + "/moved/" + i1, schemaPath: "#/properties/moved/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.properties.moved.items.type, parentSchema: schema56.properties.moved.items, data: data10 };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
          } else {
            const err25 = { instancePath: instancePath + "/moved", schemaPath: "#/properties/moved/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema56.properties.moved.type, parentSchema: schema56.properties.moved, data: data9 };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data.excerpts !== void 0) {
          let data13 = data.excerpts;
          if (Array.isArray(data13)) {
            const len2 = data13.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data14 = data13[i2];
              if (typeof data14 !== "string" && data14 !== null) {
                const err26 = { instancePath: instancePath + "/excerpts/" + i2, schemaPath: "#/properties/excerpts/items/type", keyword: "type", params: { type: schema56.properties.excerpts.items.type }, message: "must be string,null", schema: schema56.properties.excerpts.items.type, parentSchema: schema56.properties.excerpts.items, data: data14 };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
          } else {
            const err27 = { instancePath: instancePath + "/excerpts", schemaPath: "#/properties/excerpts/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema56.properties.excerpts.type, parentSchema: schema56.properties.excerpts, data: data13 };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
      } else {
        const err28 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema56.type, parentSchema: schema56, data };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
      validate22.errors = vErrors;
      return errors === 0;
    }
    function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      let vErrors = null;
      let errors = 0;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.schema === void 0) {
          const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schema" }, message: "must have required property 'schema'", schema: schema12.required, parentSchema: schema12, data };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (data.tool === void 0) {
          const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tool" }, message: "must have required property 'tool'", schema: schema12.required, parentSchema: schema12, data };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data.source === void 0) {
          const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema12.required, parentSchema: schema12, data };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data.coverage === void 0) {
          const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "coverage" }, message: "must have required property 'coverage'", schema: schema12.required, parentSchema: schema12, data };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data.findings === void 0) {
          const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "findings" }, message: "must have required property 'findings'", schema: schema12.required, parentSchema: schema12, data };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data.suppressed === void 0) {
          const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "suppressed" }, message: "must have required property 'suppressed'", schema: schema12.required, parentSchema: schema12, data };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data.staleSuppressions === void 0) {
          const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "staleSuppressions" }, message: "must have required property 'staleSuppressions'", schema: schema12.required, parentSchema: schema12, data };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        for (const key0 in data) {
          if (!func2.call(schema12.properties, key0)) {
            const err7 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12, data };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data.schema !== void 0) {
          let data0 = data.schema;
          if ("leakgate-report/1" !== data0) {
            const err8 = { instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/const", keyword: "const", params: { allowedValue: "leakgate-report/1" }, message: "must be equal to constant", schema: "leakgate-report/1", parentSchema: schema12.properties.schema, data: data0 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data.tool !== void 0) {
          if (!validate12(data.tool, { instancePath: instancePath + "/tool", parentData: data, parentDataProperty: "tool", rootData })) {
            vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
            errors = vErrors.length;
          }
        }
        if (data.source !== void 0) {
          let data2 = data.source;
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.kind === void 0) {
              const err9 = { instancePath: instancePath + "/source", schemaPath: "#/definitions/source/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema15.required, parentSchema: schema15, data: data2 };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            if (data2.target === void 0) {
              const err10 = { instancePath: instancePath + "/source", schemaPath: "#/definitions/source/required", keyword: "required", params: { missingProperty: "target" }, message: "must have required property 'target'", schema: schema15.required, parentSchema: schema15, data: data2 };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            for (const key1 in data2) {
              if (!(key1 === "kind" || key1 === "target")) {
                const err11 = { instancePath: instancePath + "/source", schemaPath: "#/definitions/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema15, data: data2 };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
            if (data2.kind !== void 0) {
              let data3 = data2.kind;
              if (!(data3 === "staged" || data3 === "tree" || data3 === "range" || data3 === "history" || data3 === "stdin" || data3 === "image")) {
                const err12 = { instancePath: instancePath + "/source/kind", schemaPath: "#/definitions/source/properties/kind/enum", keyword: "enum", params: { allowedValues: schema15.properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema15.properties.kind.enum, parentSchema: schema15.properties.kind, data: data3 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data2.target !== void 0) {
              let data4 = data2.target;
              if (typeof data4 !== "string") {
                const err13 = { instancePath: instancePath + "/source/target", schemaPath: "#/definitions/source/properties/target/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema15.properties.target.type, parentSchema: schema15.properties.target, data: data4 };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
          } else {
            const err14 = { instancePath: instancePath + "/source", schemaPath: "#/definitions/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema15.type, parentSchema: schema15, data: data2 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data.coverage !== void 0) {
          if (!validate14(data.coverage, { instancePath: instancePath + "/coverage", parentData: data, parentDataProperty: "coverage", rootData })) {
            vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
            errors = vErrors.length;
          }
        }
        if (data.findings !== void 0) {
          let data6 = data.findings;
          if (Array.isArray(data6)) {
            const len0 = data6.length;
            for (let i0 = 0; i0 < len0; i0++) {
              if (!validate16(data6[i0], { instancePath: instancePath + "/findings/" + i0, parentData: data6, parentDataProperty: i0, rootData })) {
                vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err15 = { instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.findings.type, parentSchema: schema12.properties.findings, data: data6 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data.suppressed !== void 0) {
          let data8 = data.suppressed;
          if (Array.isArray(data8)) {
            const len1 = data8.length;
            for (let i1 = 0; i1 < len1; i1++) {
              if (!validate18(data8[i1], { instancePath: instancePath + "/suppressed/" + i1, parentData: data8, parentDataProperty: i1, rootData })) {
                vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err16 = { instancePath: instancePath + "/suppressed", schemaPath: "#/properties/suppressed/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.suppressed.type, parentSchema: schema12.properties.suppressed, data: data8 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data.staleSuppressions !== void 0) {
          let data10 = data.staleSuppressions;
          if (Array.isArray(data10)) {
            const len2 = data10.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data11 = data10[i2];
              if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                if (data11.by === void 0) {
                  const err17 = { instancePath: instancePath + "/staleSuppressions/" + i2, schemaPath: "#/definitions/staleSuppression/required", keyword: "required", params: { missingProperty: "by" }, message: "must have required property 'by'", schema: schema53.required, parentSchema: schema53, data: data11 };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
                if (data11.id === void 0) {
                  const err18 = { instancePath: instancePath + "/staleSuppressions/" + i2, schemaPath: "#/definitions/staleSuppression/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema53.required, parentSchema: schema53, data: data11 };
                  if (vErrors === null) {
                    vErrors = [err18];
                  } else {
                    vErrors.push(err18);
                  }
                  errors++;
                }
                for (const key2 in data11) {
                  if (!(key2 === "by" || key2 === "id" || key2 === "path" || key2 === "rule" || key2 === "reason")) {
                    const err19 = { instancePath: instancePath + "/staleSuppressions/" + i2, schemaPath: "#/definitions/staleSuppression/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53, data: data11 };
                    if (vErrors === null) {
                      vErrors = [err19];
                    } else {
                      vErrors.push(err19);
                    }
                    errors++;
                  }
                }
                if (data11.by !== void 0) {
                  let data12 = data11.by;
                  if (!(data12 === "inline" || data12 === "baseline" || data12 === "config")) {
                    const err20 = { instancePath: instancePath + "/staleSuppressions/" + i2 + "/by", schemaPath: "#/definitions/staleSuppression/properties/by/enum", keyword: "enum", params: { allowedValues: schema53.properties.by.enum }, message: "must be equal to one of the allowed values", schema: schema53.properties.by.enum, parentSchema: schema53.properties.by, data: data12 };
                    if (vErrors === null) {
                      vErrors = [err20];
                    } else {
                      vErrors.push(err20);
                    }
                    errors++;
                  }
                }
                if (data11.id !== void 0) {
                  let data13 = data11.id;
                  if (typeof data13 !== "string") {
                    const err21 = { instancePath: instancePath + "/staleSuppressions/" + i2 + "/id", schemaPath: "#/definitions/staleSuppression/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.properties.id.type, parentSchema: schema53.properties.id, data: data13 };
                    if (vErrors === null) {
                      vErrors = [err21];
                    } else {
                      vErrors.push(err21);
                    }
                    errors++;
                  }
                }
                if (data11.path !== void 0) {
                  let data14 = data11.path;
                  if (typeof data14 !== "string") {
                    const err22 = { instancePath: instancePath + "/staleSuppressions/" + i2 + "/path", schemaPath: "#/definitions/staleSuppression/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.properties.path.type, parentSchema: schema53.properties.path, data: data14 };
                    if (vErrors === null) {
                      vErrors = [err22];
                    } else {
                      vErrors.push(err22);
                    }
                    errors++;
                  }
                }
                if (data11.rule !== void 0) {
                  let data15 = data11.rule;
                  if (typeof data15 !== "string") {
                    const err23 = { instancePath: instancePath + "/staleSuppressions/" + i2 + "/rule", schemaPath: "#/definitions/staleSuppression/properties/rule/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.properties.rule.type, parentSchema: schema53.properties.rule, data: data15 };
                    if (vErrors === null) {
                      vErrors = [err23];
                    } else {
                      vErrors.push(err23);
                    }
                    errors++;
                  }
                }
                if (data11.reason !== void 0) {
                  let data16 = data11.reason;
                  if (typeof data16 !== "string") {
                    const err24 = { instancePath: instancePath + "/staleSuppressions/" + i2 + "/reason", schemaPath: "#/definitions/staleSuppression/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.properties.reason.type, parentSchema: schema53.properties.reason, data: data16 };
                    if (vErrors === null) {
                      vErrors = [err24];
                    } else {
                      vErrors.push(err24);
                    }
                    errors++;
                  }
                }
              } else {
                const err25 = { instancePath: instancePath + "/staleSuppressions/" + i2, schemaPath: "#/definitions/staleSuppression/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.type, parentSchema: schema53, data: data11 };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
          } else {
            const err26 = { instancePath: instancePath + "/staleSuppressions", schemaPath: "#/properties/staleSuppressions/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.staleSuppressions.type, parentSchema: schema12.properties.staleSuppressions, data: data10 };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data.suppressionChanges !== void 0) {
          let data17 = data.suppressionChanges;
          if (Array.isArray(data17)) {
            const len3 = data17.length;
            for (let i3 = 0; i3 < len3; i3++) {
              if (!validate20(data17[i3], { instancePath: instancePath + "/suppressionChanges/" + i3, parentData: data17, parentDataProperty: i3, rootData })) {
                vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err27 = { instancePath: instancePath + "/suppressionChanges", schemaPath: "#/properties/suppressionChanges/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.suppressionChanges.type, parentSchema: schema12.properties.suppressionChanges, data: data17 };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data.part !== void 0) {
          if (!validate22(data.part, { instancePath: instancePath + "/part", parentData: data, parentDataProperty: "part", rootData })) {
            vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err28 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.type, parentSchema: schema12, data };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
      validate11.errors = vErrors;
      return errors === 0;
    }
    function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (!validate11(data, { instancePath, parentData, parentDataProperty, rootData })) {
        vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
        errors = vErrors.length;
      }
      validate10.errors = vErrors;
      return errors === 0;
    }
  }
});

// src/run/readPart.ts
var import_validateReport = __toESM(require_validateReport(), 1);
var MASK = "****\u2026****";
function readPart(name, text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new m101_UsageError(`${name}: not JSON, or cut off: it must be what --format json or --report json=PATH wrote`);
  }
  if (!(0, import_validateReport.default)(value))
    throw new m101_UsageError(`${name}: no report of leakgate (it must be written by --report json=PATH)`);
  const report = value;
  const { part, coverage: coverage2 } = report;
  if (part === void 0 || coverage2.shard === void 0)
    throw new m101_UsageError(`${name}: a report of a whole scan; merge joins those of leakgate scan --shard I/N`);
  const excerpts = part.excerpts.values();
  const findings = report.findings.map((finding) => restored(finding, excerpts.next().value));
  const suppressed = report.suppressed.map((finding) => restored(finding, excerpts.next().value));
  return { ...report, findings, suppressed, part, coverage: { ...coverage2, shard: coverage2.shard } };
}
function restored(finding, excerpt) {
  const text = String(finding.secret);
  const prefix = text.endsWith(MASK) ? text.slice(0, -MASK.length) : void 0;
  const secret = prefix === void 0 ? new m101_Secret(text) : new m101_Secret(`${prefix}${"*".repeat(8)}`, prefix);
  return { ...finding, secret, ...typeof excerpt === "string" && { excerpt } };
}

// src/run/merge.ts
async function mergeReports(texts, options) {
  const prepared = await m167_prepare(options);
  const report = merge(texts);
  const { failStale, failOn } = prepared.config.settings;
  if (!failStale || report.staleSuppressions.length === 0) return report;
  const { withStale } = await import("../late/run-staleFindings.js");
  return { ...report, findings: withStale(report.findings, report.staleSuppressions, prepared, failOn) };
}
function merge(texts) {
  const parts = texts.map(({ name, text }) => ({ ...readPart(name, text), name }));
  const first = parts[0];
  if (first === void 0) throw new m101_UsageError("merge: no report was given");
  for (const other of parts.slice(1)) requireSame(first, other);
  requireAll(parts);
  parts.sort((a, b) => a.coverage.shard.index - b.coverage.shard.index);
  requireOneMove(parts);
  const { schema, tool, source } = first;
  const changes = suppressionChanges(parts);
  return {
    schema,
    tool,
    source,
    coverage: coverage(parts),
    findings: parts.flatMap((part) => part.findings).sort(m190_byPlace),
    suppressed: parts.flatMap((part) => part.suppressed).sort(m190_byPlace),
    staleSuppressions: stale(parts),
    ...changes.length > 0 && { suppressionChanges: changes }
  };
}
function requireSame(one, other) {
  const facts = [
    ["versions of leakgate", ({ tool }) => tool.version],
    ["configurations (configHash)", ({ tool }) => tool.configHash],
    ["rules", ({ tool }) => tool.rules],
    ["sources", ({ source }) => `${source.kind} ${source.target}`],
    ["numbers of shards", ({ coverage: { shard } }) => shard.total],
    ["commits, paths or baselines", ({ part }) => part.scan]
  ];
  for (const [what, fact] of facts) {
    const [a, b] = [fact(one), fact(other)];
    if (a === b) continue;
    throw new m101_IncompleteError(
      `${one.name} and ${other.name} are of different scans: their ${what} differ (${a} and ${b}); run all shards on the same commit with the same flags`
    );
  }
}
function requireAll(parts) {
  const total = parts[0]?.coverage.shard.total ?? 0;
  const byIndex = /* @__PURE__ */ new Map();
  for (const { name, coverage: cover } of parts) {
    const { index } = cover.shard;
    const known = byIndex.get(index);
    if (known !== void 0)
      throw new m101_IncompleteError(`shard ${index} of ${total} is there twice: ${known} and ${name}`);
    byIndex.set(index, name);
  }
  const missing = Array.from({ length: total }, (_, i) => i + 1).filter((index) => !byIndex.has(index));
  if (missing.length === 0) return;
  const named = missing.slice(0, 20).join(", ") + (missing.length > 20 ? ", \u2026" : "");
  throw new m101_IncompleteError(
    `shard${missing.length === 1 ? "" : "s"} ${named} of ${total} ${missing.length === 1 ? "is" : "are"} missing: what ${missing.length === 1 ? "it" : "they"} would have scanned was not looked at`
  );
}
function requireOneMove(parts) {
  const places = /* @__PURE__ */ new Map();
  for (const { order, place } of parts.flatMap(({ part }) => part.moved)) {
    const known = places.get(order);
    if (known !== void 0 && known !== place)
      throw new m101_IncompleteError(
        `an entry of the baseline whose file is gone fits two places, ${known} and ${place}: run leakgate baseline sync, then scan again`
      );
    places.set(order, place);
  }
}
function coverage(parts) {
  const covers = parts.map((part) => part.coverage);
  const sum = (key) => covers.reduce((total, one) => total + one[key], 0);
  return {
    complete: covers.every(({ complete }) => complete),
    problems: [...new Set(covers.flatMap(({ problems }) => problems))].sort(),
    commits: sum("commits"),
    objects: sum("objects"),
    files: sum("files"),
    bytes: sum("bytes"),
    skipped: skipped(covers.flatMap((one) => one.skipped))
  };
}
function skipped(groups) {
  const byReason = /* @__PURE__ */ new Map();
  for (const group of groups) {
    const { reason, count, bytes, examples } = byReason.get(group.reason) ?? {
      ...group,
      count: 0,
      bytes: 0,
      examples: []
    };
    byReason.set(reason, {
      reason,
      count: count + group.count,
      bytes: bytes + group.bytes,
      examples: [...examples, ...group.examples].sort().slice(0, 5)
    });
  }
  return [...byReason.values()].sort((a, b) => a.reason < b.reason ? -1 : 1);
}
function stale(parts) {
  const [first, ...rest] = parts.map(({ part }) => part.unused);
  if (first === void 0 || rest.includes(void 0)) return [];
  const others = rest.map((unused) => new Set(unused?.map(({ order }) => order)));
  return first.filter(({ order }) => others.every((unused) => unused.has(order))).map(({ order: _, ...suppression }) => suppression);
}
function suppressionChanges(parts) {
  const all = parts.flatMap((part) => part.suppressionChanges ?? []);
  return [...new Map(all.map((change) => [JSON.stringify(change), change])).values()];
}
export {
  mergeReports
};
