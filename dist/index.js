import {
  checkEnv,
  exitCode,
  scan
} from "./chunks/chunk-WQBLIRCP.js";
import "./chunks/chunk-YX522UED.js";
import "./chunks/chunk-TAPB663U.js";
import "./chunks/chunk-PUGBKRI7.js";
import "./chunks/chunk-AZWYZOCN.js";
import "./chunks/chunk-VFXSVQ74.js";
import "./chunks/chunk-5ZM2EBTW.js";
import "./chunks/chunk-C3NNQOJZ.js";
import "./chunks/chunk-FRFYVHOS.js";
import "./chunks/chunk-54UQSTKE.js";
import "./chunks/chunk-GIS3NKQO.js";
import "./chunks/chunk-NUUVHZYN.js";
import "./chunks/chunk-HN7FCPRB.js";
import "./chunks/chunk-ZS2ITYV2.js";
import "./chunks/chunk-VV76PATK.js";
import "./chunks/chunk-SJ2QLKRZ.js";
import "./chunks/chunk-IJ54WVCH.js";
import "./chunks/chunk-5HGYO7P7.js";
import {
  CONFIDENCES,
  CoverageLog,
  IncompleteError,
  SEVERITIES,
  Secret,
  UsageError,
  revealSecret
} from "./chunks/chunk-5XQC26GI.js";
import "./chunks/chunk-KIZ6KU7F.js";
export {
  CONFIDENCES,
  CoverageLog,
  IncompleteError,
  SEVERITIES,
  Secret,
  UsageError,
  checkEnv,
  exitCode,
  revealSecret,
  scan
};
