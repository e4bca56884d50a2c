const { createRequire: $createRequire } = globalThis.process.getBuiltinModule("node:module");
const require = $createRequire(import.meta.url);
import {
  require_picomatch
} from "../chunks/chunk-2AJRLDHE.js";
import {
  require_ucs2length
} from "../chunks/chunk-AHZDWVCY.js";
import {
  require_dist
} from "../chunks/chunk-DLL57RMM.js";
import {
  __commonJS,
  __toESM
} from "../chunks/chunk-KIZ6KU7F.js";

// src/generated/validateConfig.cjs
var require_validateConfig = __commonJS({
  "src/generated/validateConfig.cjs"(exports, module) {
    "use strict";
    module.exports = validate10;
    module.exports.default = validate10;
    var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "https://raw.githubusercontent.com/leakgate/leakgate/main/schemas/config.json", "title": "leakgate configuration (.leakgate.yaml)", "description": "Settings of a repository. Every key but allow is a flag of `leakgate scan` too; a flag wins over the file.", "type": "object", "additionalProperties": false, "properties": { "$schema": { "type": "string", "description": "Address of this schema, for editors." }, "rules": { "type": "object", "description": "Which rules look at the content. Flags: --rule, --exclude-rule.", "additionalProperties": false, "properties": { "only": { "type": "array", "description": "Only these rules run.", "items": { "$ref": "#/definitions/ruleId" } }, "exclude": { "type": "array", "description": "These rules do not run.", "items": { "$ref": "#/definitions/ruleId" } } } }, "min-severity": { "$ref": "#/definitions/severity", "description": "Findings below it are left out. Default: low." }, "min-confidence": { "enum": ["low", "medium", "high"], "description": "Findings that are less sure are left out. Default: low." }, "fail-on": { "enum": ["low", "medium", "high", "critical", "none"], "description": "Lowest severity of a finding that makes the exit code 1. Default: low." }, "fail-stale": { "type": "boolean", "description": "Suppressions that match nothing any more are findings in a scan of the whole tree or history. Default: false." }, "require-reason": { "type": "boolean", "description": "A suppression without a reason (comment, baseline) does not count. Default: false." }, "require-owner": { "type": "boolean", "description": "A suppression without an owner does not count; a comment names one as `owner: NAME` in its reason. Default: false." }, "baseline": { "type": ["string", "boolean"], "not": { "const": true }, "minLength": 1, "x-expected": "a path, or false for no baseline", "description": "The committed baseline, relative to this file; false for none. Default: .leakgate-baseline.jsonl when it exists." }, "exclude": { "type": "array", "description": "Paths that are not read, as globs relative to this file's folder. A glob without a slash holds in every folder; one that names a folder holds for all below it.", "items": { "$ref": "#/definitions/glob" } }, "allow": { "type": "array", "description": "Findings that are known and accepted. They are reported as suppressed. All conditions that are given must hold.", "items": { "$ref": "#/definitions/allowance" } }, "inline-allow": { "type": "boolean", "description": "Whether comments such as leakgate:allow count. Default: true." }, "max-file-size": { "$ref": "#/definitions/size", "description": "Larger files are not read, and the run says that it is incomplete. Default: 1GiB." }, "archive-depth": { "type": "integer", "minimum": 0, "maximum": 20, "description": "How many archives inside each other are opened; 0: none. Default: 4." }, "decode-depth": { "type": "integer", "minimum": 0, "maximum": 20, "description": "How many layers of encoding (base64, hex, \u2026) are undone." }, "jobs": { "type": "integer", "minimum": 1, "maximum": 256, "description": "How many workers scan side by side." }, "shard": { "type": "string", "pattern": "^(auto|[1-9][0-9]*/[1-9][0-9]*)$", "x-expected": "auto, or I/N such as 2/4", "description": "Which part of the objects this run takes." }, "format": { "type": "string", "minLength": 1, "description": "What is printed: pretty, json, jsonl, sarif." }, "report": { "type": "array", "description": "Reports that are written beside the printed one, each as FORMAT=PATH.", "items": { "type": "string", "pattern": "^[a-z]+=.+$", "x-expected": "FORMAT=PATH, such as sarif=leakgate.sarif" } }, "color": { "enum": ["auto", "always", "never"], "description": "Whether the output has colours. Default: auto." }, "verbose": { "type": "boolean", "description": "Say more on standard error, suppressed findings included." }, "quiet": { "type": "boolean", "description": "Print findings and errors, nothing else." } }, "definitions": { "severity": { "enum": ["low", "medium", "high", "critical"] }, "ruleId": { "type": "string", "minLength": 1, "x-expected": "the id of a rule" }, "glob": { "type": "string", "minLength": 1, "x-expected": "a glob" }, "text": { "type": "string", "minLength": 1, "x-expected": "a text" }, "size": { "type": ["integer", "string"], "minimum": 1, "pattern": "^[0-9]+(\\.[0-9]+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$", "x-expected": "a size such as 10MB or 1GiB" }, "allowance": { "type": "object", "additionalProperties": false, "required": ["reason"], "anyOf": [{ "required": ["rules"] }, { "required": ["paths"] }, { "required": ["values"] }, { "required": ["stopwords"] }], "x-expected": "an allowance with at least one of rules, paths, values, stopwords", "properties": { "rules": { "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/ruleId" }, "description": "It holds for findings of these rules." }, "paths": { "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/glob" }, "description": "It holds in these paths (globs as in exclude)." }, "values": { "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/text" }, "description": "Regular expressions; one of them must match the whole secret." }, "stopwords": { "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/text" }, "description": "Words, one of which must stand in the secret (upper and lower case are the same)." }, "reason": { "$ref": "#/definitions/text", "description": "Why it is no problem. Shown with the suppressed finding." }, "owner": { "$ref": "#/definitions/text", "description": "Who answers for it." }, "until": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "x-expected": "a date such as 2027-01-31", "description": "Last day on which it holds." } } } } };
    var schema12 = { "type": "string", "minLength": 1, "x-expected": "the id of a rule" };
    var schema14 = { "enum": ["low", "medium", "high", "critical"] };
    var schema15 = { "type": "string", "minLength": 1, "x-expected": "a glob" };
    var schema23 = { "type": ["integer", "string"], "minimum": 1, "pattern": "^[0-9]+(\\.[0-9]+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$", "x-expected": "a size such as 10MB or 1GiB" };
    var func2 = Object.prototype.hasOwnProperty;
    var func3 = require_ucs2length().default;
    var schema16 = { "type": "object", "additionalProperties": false, "required": ["reason"], "anyOf": [{ "required": ["rules"] }, { "required": ["paths"] }, { "required": ["values"] }, { "required": ["stopwords"] }], "x-expected": "an allowance with at least one of rules, paths, values, stopwords", "properties": { "rules": { "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/ruleId" }, "description": "It holds for findings of these rules." }, "paths": { "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/glob" }, "description": "It holds in these paths (globs as in exclude)." }, "values": { "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/text" }, "description": "Regular expressions; one of them must match the whole secret." }, "stopwords": { "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/text" }, "description": "Words, one of which must stand in the secret (upper and lower case are the same)." }, "reason": { "$ref": "#/definitions/text", "description": "Why it is no problem. Shown with the suppressed finding." }, "owner": { "$ref": "#/definitions/text", "description": "Who answers for it." }, "until": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "x-expected": "a date such as 2027-01-31", "description": "Last day on which it holds." } } };
    var schema19 = { "type": "string", "minLength": 1, "x-expected": "a text" };
    var pattern0 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
    function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      let vErrors = null;
      let errors = 0;
      const _errs1 = errors;
      let valid0 = false;
      const _errs2 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.rules === void 0) {
          const err0 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "rules" }, message: "must have required property 'rules'", schema: schema16.anyOf[0].required, parentSchema: schema16.anyOf[0], data };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
      }
      var _valid0 = _errs2 === errors;
      valid0 = valid0 || _valid0;
      if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.paths === void 0) {
            const err1 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "paths" }, message: "must have required property 'paths'", schema: schema16.anyOf[1].required, parentSchema: schema16.anyOf[1], data };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
        if (!valid0) {
          const _errs4 = errors;
          if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.values === void 0) {
              const err2 = { instancePath, schemaPath: "#/anyOf/2/required", keyword: "required", params: { missingProperty: "values" }, message: "must have required property 'values'", schema: schema16.anyOf[2].required, parentSchema: schema16.anyOf[2], data };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
          }
          var _valid0 = _errs4 === errors;
          valid0 = valid0 || _valid0;
          if (!valid0) {
            const _errs5 = errors;
            if (data && typeof data == "object" && !Array.isArray(data)) {
              if (data.stopwords === void 0) {
                const err3 = { instancePath, schemaPath: "#/anyOf/3/required", keyword: "required", params: { missingProperty: "stopwords" }, message: "must have required property 'stopwords'", schema: schema16.anyOf[3].required, parentSchema: schema16.anyOf[3], data };
                if (vErrors === null) {
                  vErrors = [err3];
                } else {
                  vErrors.push(err3);
                }
                errors++;
              }
            }
            var _valid0 = _errs5 === errors;
            valid0 = valid0 || _valid0;
          }
        }
      }
      if (!valid0) {
        const err4 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema16.anyOf, parentSchema: schema16, data };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      } else {
        errors = _errs1;
        if (vErrors !== null) {
          if (_errs1) {
            vErrors.length = _errs1;
          } else {
            vErrors = null;
          }
        }
      }
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.reason === void 0) {
          const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema16.required, parentSchema: schema16, data };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        for (const key0 in data) {
          if (!(key0 === "rules" || key0 === "paths" || key0 === "values" || key0 === "stopwords" || key0 === "reason" || key0 === "owner" || key0 === "until")) {
            const err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema16, data };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data.rules !== void 0) {
          let data0 = data.rules;
          if (Array.isArray(data0)) {
            if (data0.length < 1) {
              const err7 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema16.properties.rules, data: data0 };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            const len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data1 = data0[i0];
              if (typeof data1 === "string") {
                if (func3(data1) < 1) {
                  const err8 = { instancePath: instancePath + "/rules/" + i0, schemaPath: "#/definitions/ruleId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12, data: data1 };
                  if (vErrors === null) {
                    vErrors = [err8];
                  } else {
                    vErrors.push(err8);
                  }
                  errors++;
                }
              } else {
                const err9 = { instancePath: instancePath + "/rules/" + i0, schemaPath: "#/definitions/ruleId/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.type, parentSchema: schema12, data: data1 };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
          } else {
            const err10 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema16.properties.rules.type, parentSchema: schema16.properties.rules, data: data0 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data.paths !== void 0) {
          let data2 = data.paths;
          if (Array.isArray(data2)) {
            if (data2.length < 1) {
              const err11 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema16.properties.paths, data: data2 };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            const len1 = data2.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data3 = data2[i1];
              if (typeof data3 === "string") {
                if (func3(data3) < 1) {
                  const err12 = { instancePath: instancePath + "/paths/" + i1, schemaPath: "#/definitions/glob/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema15, data: data3 };
                  if (vErrors === null) {
                    vErrors = [err12];
                  } else {
                    vErrors.push(err12);
                  }
                  errors++;
                }
              } else {
                const err13 = { instancePath: instancePath + "/paths/" + i1, schemaPath: "#/definitions/glob/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema15.type, parentSchema: schema15, data: data3 };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
          } else {
            const err14 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema16.properties.paths.type, parentSchema: schema16.properties.paths, data: data2 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data.values !== void 0) {
          let data4 = data.values;
          if (Array.isArray(data4)) {
            if (data4.length < 1) {
              const err15 = { instancePath: instancePath + "/values", schemaPath: "#/properties/values/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema16.properties.values, data: data4 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            const len2 = data4.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data5 = data4[i2];
              if (typeof data5 === "string") {
                if (func3(data5) < 1) {
                  const err16 = { instancePath: instancePath + "/values/" + i2, schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema19, data: data5 };
                  if (vErrors === null) {
                    vErrors = [err16];
                  } else {
                    vErrors.push(err16);
                  }
                  errors++;
                }
              } else {
                const err17 = { instancePath: instancePath + "/values/" + i2, schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.type, parentSchema: schema19, data: data5 };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
          } else {
            const err18 = { instancePath: instancePath + "/values", schemaPath: "#/properties/values/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema16.properties.values.type, parentSchema: schema16.properties.values, data: data4 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data.stopwords !== void 0) {
          let data6 = data.stopwords;
          if (Array.isArray(data6)) {
            if (data6.length < 1) {
              const err19 = { instancePath: instancePath + "/stopwords", schemaPath: "#/properties/stopwords/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema16.properties.stopwords, data: data6 };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            const len3 = data6.length;
            for (let i3 = 0; i3 < len3; i3++) {
              let data7 = data6[i3];
              if (typeof data7 === "string") {
                if (func3(data7) < 1) {
                  const err20 = { instancePath: instancePath + "/stopwords/" + i3, schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema19, data: data7 };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
              } else {
                const err21 = { instancePath: instancePath + "/stopwords/" + i3, schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.type, parentSchema: schema19, data: data7 };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
          } else {
            const err22 = { instancePath: instancePath + "/stopwords", schemaPath: "#/properties/stopwords/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema16.properties.stopwords.type, parentSchema: schema16.properties.stopwords, data: data6 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data.reason !== void 0) {
          let data8 = data.reason;
          if (typeof data8 === "string") {
            if (func3(data8) < 1) {
              const err23 = { instancePath: instancePath + "/reason", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema19, data: data8 };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
          } else {
            const err24 = { instancePath: instancePath + "/reason", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.type, parentSchema: schema19, data: data8 };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data.owner !== void 0) {
          let data9 = data.owner;
          if (typeof data9 === "string") {
            if (func3(data9) < 1) {
              const err25 = { instancePath: instancePath + "/owner", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema19, data: data9 };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
          } else {
            const err26 = { instancePath: instancePath + "/owner", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.type, parentSchema: schema19, data: data9 };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data.until !== void 0) {
          let data10 = data.until;
          if (typeof data10 === "string") {
            if (!pattern0.test(data10)) {
              const err27 = { instancePath: instancePath + "/until", schemaPath: "#/properties/until/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"', schema: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", parentSchema: schema16.properties.until, data: data10 };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          } else {
            const err28 = { instancePath: instancePath + "/until", schemaPath: "#/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.until.type, parentSchema: schema16.properties.until, data: data10 };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
      } else {
        const err29 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema16.type, parentSchema: schema16, data };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
      validate11.errors = vErrors;
      return errors === 0;
    }
    var pattern1 = new RegExp("^[0-9]+(\\.[0-9]+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$", "u");
    var pattern2 = new RegExp("^(auto|[1-9][0-9]*/[1-9][0-9]*)$", "u");
    var pattern3 = new RegExp("^[a-z]+=.+$", "u");
    function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        for (const key0 in data) {
          if (!func2.call(schema11.properties, key0)) {
            const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11, data };
            if (vErrors === null) {
              vErrors = [err0];
            } else {
              vErrors.push(err0);
            }
            errors++;
          }
        }
        if (data.$schema !== void 0) {
          let data0 = data.$schema;
          if (typeof data0 !== "string") {
            const err1 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.$schema.type, parentSchema: schema11.properties.$schema, data: data0 };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
        if (data.rules !== void 0) {
          let data1 = data.rules;
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key1 in data1) {
              if (!(key1 === "only" || key1 === "exclude")) {
                const err2 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules, data: data1 };
                if (vErrors === null) {
                  vErrors = [err2];
                } else {
                  vErrors.push(err2);
                }
                errors++;
              }
            }
            if (data1.only !== void 0) {
              let data2 = data1.only;
              if (Array.isArray(data2)) {
                const len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let data3 = data2[i0];
                  if (typeof data3 === "string") {
                    if (func3(data3) < 1) {
                      const err3 = { instancePath: instancePath + "/rules/only/" + i0, schemaPath: "#/definitions/ruleId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12, data: data3 };
                      if (vErrors === null) {
                        vErrors = [err3];
                      } else {
                        vErrors.push(err3);
                      }
                      errors++;
                    }
                  } else {
                    const err4 = { instancePath: instancePath + "/rules/only/" + i0, schemaPath: "#/definitions/ruleId/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.type, parentSchema: schema12, data: data3 };
                    if (vErrors === null) {
                      vErrors = [err4];
                    } else {
                      vErrors.push(err4);
                    }
                    errors++;
                  }
                }
              } else {
                const err5 = { instancePath: instancePath + "/rules/only", schemaPath: "#/properties/rules/properties/only/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties.only.type, parentSchema: schema11.properties.rules.properties.only, data: data2 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            if (data1.exclude !== void 0) {
              let data4 = data1.exclude;
              if (Array.isArray(data4)) {
                const len1 = data4.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data5 = data4[i1];
                  if (typeof data5 === "string") {
                    if (func3(data5) < 1) {
                      const err6 = { instancePath: instancePath + "/rules/exclude/" + i1, schemaPath: "#/definitions/ruleId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12, data: data5 };
                      if (vErrors === null) {
                        vErrors = [err6];
                      } else {
                        vErrors.push(err6);
                      }
                      errors++;
                    }
                  } else {
                    const err7 = { instancePath: instancePath + "/rules/exclude/" + i1, schemaPath: "#/definitions/ruleId/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.type, parentSchema: schema12, data: data5 };
                    if (vErrors === null) {
                      vErrors = [err7];
                    } else {
                      vErrors.push(err7);
                    }
                    errors++;
                  }
                }
              } else {
                const err8 = { instancePath: instancePath + "/rules/exclude", schemaPath: "#/properties/rules/properties/exclude/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties.exclude.type, parentSchema: schema11.properties.rules.properties.exclude, data: data4 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          } else {
            const err9 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.type, parentSchema: schema11.properties.rules, data: data1 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data["min-severity"] !== void 0) {
          let data6 = data["min-severity"];
          if (!(data6 === "low" || data6 === "medium" || data6 === "high" || data6 === "critical")) {
            const err10 = { instancePath: instancePath + "/min-severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data6 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data["min-confidence"] !== void 0) {
          let data7 = data["min-confidence"];
          if (!(data7 === "low" || data7 === "medium" || data7 === "high")) {
            const err11 = { instancePath: instancePath + "/min-confidence", schemaPath: "#/properties/min-confidence/enum", keyword: "enum", params: { allowedValues: schema11.properties["min-confidence"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties["min-confidence"].enum, parentSchema: schema11.properties["min-confidence"], data: data7 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data["fail-on"] !== void 0) {
          let data8 = data["fail-on"];
          if (!(data8 === "low" || data8 === "medium" || data8 === "high" || data8 === "critical" || data8 === "none")) {
            const err12 = { instancePath: instancePath + "/fail-on", schemaPath: "#/properties/fail-on/enum", keyword: "enum", params: { allowedValues: schema11.properties["fail-on"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties["fail-on"].enum, parentSchema: schema11.properties["fail-on"], data: data8 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data["fail-stale"] !== void 0) {
          let data9 = data["fail-stale"];
          if (typeof data9 !== "boolean") {
            const err13 = { instancePath: instancePath + "/fail-stale", schemaPath: "#/properties/fail-stale/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties["fail-stale"].type, parentSchema: schema11.properties["fail-stale"], data: data9 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data["require-reason"] !== void 0) {
          let data10 = data["require-reason"];
          if (typeof data10 !== "boolean") {
            const err14 = { instancePath: instancePath + "/require-reason", schemaPath: "#/properties/require-reason/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties["require-reason"].type, parentSchema: schema11.properties["require-reason"], data: data10 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data["require-owner"] !== void 0) {
          let data11 = data["require-owner"];
          if (typeof data11 !== "boolean") {
            const err15 = { instancePath: instancePath + "/require-owner", schemaPath: "#/properties/require-owner/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties["require-owner"].type, parentSchema: schema11.properties["require-owner"], data: data11 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data.baseline !== void 0) {
          let data12 = data.baseline;
          if (typeof data12 !== "string" && typeof data12 !== "boolean") {
            const err16 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: schema11.properties.baseline.type }, message: "must be string,boolean", schema: schema11.properties.baseline.type, parentSchema: schema11.properties.baseline, data: data12 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
          const _errs29 = errors;
          const _errs30 = errors;
          if (true !== data12) {
            const err17 = {};
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
          var valid9 = _errs30 === errors;
          if (valid9) {
            const err18 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/not", keyword: "not", params: {}, message: "must NOT be valid", schema: schema11.properties.baseline.not, parentSchema: schema11.properties.baseline, data: data12 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          } else {
            errors = _errs29;
            if (vErrors !== null) {
              if (_errs29) {
                vErrors.length = _errs29;
              } else {
                vErrors = null;
              }
            }
          }
          if (typeof data12 === "string") {
            if (func3(data12) < 1) {
              const err19 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.baseline, data: data12 };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
          }
        }
        if (data.exclude !== void 0) {
          let data13 = data.exclude;
          if (Array.isArray(data13)) {
            const len2 = data13.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data14 = data13[i2];
              if (typeof data14 === "string") {
                if (func3(data14) < 1) {
                  const err20 = { instancePath: instancePath + "/exclude/" + i2, schemaPath: "#/definitions/glob/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema15, data: data14 };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
              } else {
                const err21 = { instancePath: instancePath + "/exclude/" + i2, schemaPath: "#/definitions/glob/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema15.type, parentSchema: schema15, data: data14 };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
          } else {
            const err22 = { instancePath: instancePath + "/exclude", schemaPath: "#/properties/exclude/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.exclude.type, parentSchema: schema11.properties.exclude, data: data13 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data.allow !== void 0) {
          let data15 = data.allow;
          if (Array.isArray(data15)) {
            const len3 = data15.length;
            for (let i3 = 0; i3 < len3; i3++) {
              if (!validate11(data15[i3], { instancePath: instancePath + "/allow/" + i3, parentData: data15, parentDataProperty: i3, rootData })) {
                vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err23 = { instancePath: instancePath + "/allow", schemaPath: "#/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.allow.type, parentSchema: schema11.properties.allow, data: data15 };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data["inline-allow"] !== void 0) {
          let data17 = data["inline-allow"];
          if (typeof data17 !== "boolean") {
            const err24 = { instancePath: instancePath + "/inline-allow", schemaPath: "#/properties/inline-allow/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties["inline-allow"].type, parentSchema: schema11.properties["inline-allow"], data: data17 };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data["max-file-size"] !== void 0) {
          let data18 = data["max-file-size"];
          if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18)) && isFinite(data18)) && typeof data18 !== "string") {
            const err25 = { instancePath: instancePath + "/max-file-size", schemaPath: "#/definitions/size/type", keyword: "type", params: { type: schema23.type }, message: "must be integer,string", schema: schema23.type, parentSchema: schema23, data: data18 };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
          if (typeof data18 == "number" && isFinite(data18)) {
            if (data18 < 1 || isNaN(data18)) {
              const err26 = { instancePath: instancePath + "/max-file-size", schemaPath: "#/definitions/size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema23, data: data18 };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
          }
          if (typeof data18 === "string") {
            if (!pattern1.test(data18)) {
              const err27 = { instancePath: instancePath + "/max-file-size", schemaPath: "#/definitions/size/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$"', schema: "^[0-9]+(\\.[0-9]+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$", parentSchema: schema23, data: data18 };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          }
        }
        if (data["archive-depth"] !== void 0) {
          let data19 = data["archive-depth"];
          if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
            const err28 = { instancePath: instancePath + "/archive-depth", schemaPath: "#/properties/archive-depth/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties["archive-depth"].type, parentSchema: schema11.properties["archive-depth"], data: data19 };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
          if (typeof data19 == "number" && isFinite(data19)) {
            if (data19 > 20 || isNaN(data19)) {
              const err29 = { instancePath: instancePath + "/archive-depth", schemaPath: "#/properties/archive-depth/maximum", keyword: "maximum", params: { comparison: "<=", limit: 20 }, message: "must be <= 20", schema: 20, parentSchema: schema11.properties["archive-depth"], data: data19 };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            if (data19 < 0 || isNaN(data19)) {
              const err30 = { instancePath: instancePath + "/archive-depth", schemaPath: "#/properties/archive-depth/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties["archive-depth"], data: data19 };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          }
        }
        if (data["decode-depth"] !== void 0) {
          let data20 = data["decode-depth"];
          if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
            const err31 = { instancePath: instancePath + "/decode-depth", schemaPath: "#/properties/decode-depth/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties["decode-depth"].type, parentSchema: schema11.properties["decode-depth"], data: data20 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
          if (typeof data20 == "number" && isFinite(data20)) {
            if (data20 > 20 || isNaN(data20)) {
              const err32 = { instancePath: instancePath + "/decode-depth", schemaPath: "#/properties/decode-depth/maximum", keyword: "maximum", params: { comparison: "<=", limit: 20 }, message: "must be <= 20", schema: 20, parentSchema: schema11.properties["decode-depth"], data: data20 };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
            if (data20 < 0 || isNaN(data20)) {
              const err33 = { instancePath: instancePath + "/decode-depth", schemaPath: "#/properties/decode-depth/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties["decode-depth"], data: data20 };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
          }
        }
        if (data.jobs !== void 0) {
          let data21 = data.jobs;
          if (!(typeof data21 == "number" && (!(data21 % 1) && !isNaN(data21)) && isFinite(data21))) {
            const err34 = { instancePath: instancePath + "/jobs", schemaPath: "#/properties/jobs/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.jobs.type, parentSchema: schema11.properties.jobs, data: data21 };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
          if (typeof data21 == "number" && isFinite(data21)) {
            if (data21 > 256 || isNaN(data21)) {
              const err35 = { instancePath: instancePath + "/jobs", schemaPath: "#/properties/jobs/maximum", keyword: "maximum", params: { comparison: "<=", limit: 256 }, message: "must be <= 256", schema: 256, parentSchema: schema11.properties.jobs, data: data21 };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
            if (data21 < 1 || isNaN(data21)) {
              const err36 = { instancePath: instancePath + "/jobs", schemaPath: "#/properties/jobs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.jobs, data: data21 };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
          }
        }
        if (data.shard !== void 0) {
          let data22 = data.shard;
          if (typeof data22 === "string") {
            if (!pattern2.test(data22)) {
              const err37 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/pattern", keyword: "pattern", params: { pattern: "^(auto|[1-9][0-9]*/[1-9][0-9]*)$" }, message: 'must match pattern "^(auto|[1-9][0-9]*/[1-9][0-9]*)$"', schema: "^(auto|[1-9][0-9]*/[1-9][0-9]*)$", parentSchema: schema11.properties.shard, data: data22 };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
          } else {
            const err38 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.shard.type, parentSchema: schema11.properties.shard, data: data22 };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        if (data.format !== void 0) {
          let data23 = data.format;
          if (typeof data23 === "string") {
            if (func3(data23) < 1) {
              const err39 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.format, data: data23 };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
          } else {
            const err40 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.format.type, parentSchema: schema11.properties.format, data: data23 };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
        if (data.report !== void 0) {
          let data24 = data.report;
          if (Array.isArray(data24)) {
            const len4 = data24.length;
            for (let i4 = 0; i4 < len4; i4++) {
              let data25 = data24[i4];
              if (typeof data25 === "string") {
                if (!pattern3.test(data25)) {
                  const err41 = { instancePath: instancePath + "/report/" + i4, schemaPath: "#/properties/report/items/pattern", keyword: "pattern", params: { pattern: "^[a-z]+=.+$" }, message: 'must match pattern "^[a-z]+=.+$"', schema: "^[a-z]+=.+$", parentSchema: schema11.properties.report.items, data: data25 };
                  if (vErrors === null) {
                    vErrors = [err41];
                  } else {
                    vErrors.push(err41);
                  }
                  errors++;
                }
              } else {
                const err42 = { instancePath: instancePath + "/report/" + i4, schemaPath: "#/properties/report/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.report.items.type, parentSchema: schema11.properties.report.items, data: data25 };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
            }
          } else {
            const err43 = { instancePath: instancePath + "/report", schemaPath: "#/properties/report/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.report.type, parentSchema: schema11.properties.report, data: data24 };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
        }
        if (data.color !== void 0) {
          let data26 = data.color;
          if (!(data26 === "auto" || data26 === "always" || data26 === "never")) {
            const err44 = { instancePath: instancePath + "/color", schemaPath: "#/properties/color/enum", keyword: "enum", params: { allowedValues: schema11.properties.color.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.color.enum, parentSchema: schema11.properties.color, data: data26 };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
        }
        if (data.verbose !== void 0) {
          let data27 = data.verbose;
          if (typeof data27 !== "boolean") {
            const err45 = { instancePath: instancePath + "/verbose", schemaPath: "#/properties/verbose/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.verbose.type, parentSchema: schema11.properties.verbose, data: data27 };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          }
        }
        if (data.quiet !== void 0) {
          let data28 = data.quiet;
          if (typeof data28 !== "boolean") {
            const err46 = { instancePath: instancePath + "/quiet", schemaPath: "#/properties/quiet/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.quiet.type, parentSchema: schema11.properties.quiet, data: data28 };
            if (vErrors === null) {
              vErrors = [err46];
            } else {
              vErrors.push(err46);
            }
            errors++;
          }
        }
      } else {
        const err47 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.type, parentSchema: schema11, data };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
      validate10.errors = vErrors;
      return errors === 0;
    }
  }
});

// src/config/packages.ts
var import_picomatch = __toESM(require_picomatch(), 1);
var import_yaml = __toESM(require_dist(), 1);
var import_validateConfig = __toESM(require_validateConfig(), 1);
var export_LineCounter = import_yaml.LineCounter;
var export_isMap = import_yaml.isMap;
var export_isNode = import_yaml.isNode;
var export_isPair = import_yaml.isPair;
var export_isScalar = import_yaml.isScalar;
var export_parseDocument = import_yaml.parseDocument;
var export_picomatch = import_picomatch.default;
var export_validateConfig = import_validateConfig.default;
var export_visit = import_yaml.visit;
export {
  export_LineCounter as LineCounter,
  export_isMap as isMap,
  export_isNode as isNode,
  export_isPair as isPair,
  export_isScalar as isScalar,
  export_parseDocument as parseDocument,
  export_picomatch as picomatch,
  export_validateConfig as validateConfig,
  export_visit as visit
};
