const { createRequire: $createRequire } = globalThis.process.getBuiltinModule("node:module");
const { createRequire } = globalThis.process.getBuiltinModule("node:module");
const { createRequire: createRequire2 } = globalThis.process.getBuiltinModule("node:module");
const { readFileSync: readFileSync3, readdirSync: readdirSync2 } = globalThis.process.getBuiltinModule("node:fs");
const { readdirSync: readdirSync3 } = globalThis.process.getBuiltinModule("node:fs");
const { relative: relative2, resolve: resolve5, sep } = globalThis.process.getBuiltinModule("node:path");
const { resolve: resolve6 } = globalThis.process.getBuiltinModule("node:path");
const { readFileSync: readFileSync4 } = globalThis.process.getBuiltinModule("node:fs");
const { statSync: statSync3 } = globalThis.process.getBuiltinModule("node:fs");
const { extname: extname2, resolve: resolve7 } = globalThis.process.getBuiltinModule("node:path");
const { realpathSync } = globalThis.process.getBuiltinModule("node:fs");
const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { join: join2 } = globalThis.process.getBuiltinModule("node:path");
const { existsSync: existsSync2, readFileSync: readFileSync5 } = globalThis.process.getBuiltinModule("node:fs");
const { isAbsolute, join: join3 } = globalThis.process.getBuiltinModule("node:path");
const { mkdirSync, mkdtempSync, rmSync, writeFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { tmpdir } = globalThis.process.getBuiltinModule("node:os");
const { delimiter, join: join4 } = globalThis.process.getBuiltinModule("node:path");
const { spawnSync } = globalThis.process.getBuiltinModule("node:child_process");
const { randomBytes, randomInt } = globalThis.process.getBuiltinModule("node:crypto");
const { readFile } = globalThis.process.getBuiltinModule("node:fs/promises");
const { resolve: resolve8 } = globalThis.process.getBuiltinModule("node:path");
const { existsSync: existsSync3, statSync: statSync4 } = globalThis.process.getBuiltinModule("node:fs");
const { basename: basename2, dirname: dirname3, join: join5, resolve: resolve9 } = globalThis.process.getBuiltinModule("node:path");
const { statSync: statSync5 } = globalThis.process.getBuiltinModule("node:fs");
const { resolve: resolve11 } = globalThis.process.getBuiltinModule("node:path");
const { mkdirSync: mkdirSync2, writeFileSync: writeFileSync2 } = globalThis.process.getBuiltinModule("node:fs");
const { join: join6, relative: relative3, resolve: resolve10 } = globalThis.process.getBuiltinModule("node:path");
const { homedir } = globalThis.process.getBuiltinModule("node:os");
const { join: join7 } = globalThis.process.getBuiltinModule("node:path");
const require = $createRequire(import.meta.url);
import {
  m163_verify
} from "./chunk-SNCJFO4E.js";
import {
  ARCHIVES,
  LARGEST,
  SHORTEST_VALUE,
  ValueScanner,
  m173_collect,
  m176_withArchives,
  searchHistory
} from "./chunk-YDDCC3JG.js";
import {
  addConfigHook,
  addHookFile,
  addToHusky,
  addToLefthook,
  atLeast,
  dropConfigHook,
  dropFromHusky,
  dropFromLefthook,
  dropHookFile,
  hookFile,
  hookSite,
  hookStates,
  isLefthook
} from "./chunk-D7GLV5T5.js";
import {
  m9_CONFIG_FILE
} from "./chunk-A2ZKC6YF.js";
import {
  fetchMirror
} from "./chunk-F7HQTXLU.js";
import {
  m165_locate
} from "./chunk-DFMGVWCY.js";
import {
  m99_ALL_HOOKS,
  m99_HOOKS,
  m99_hookName,
  quote
} from "./chunk-2ZOQUDG4.js";
import {
  m88_gitMissing
} from "./chunk-TOPMMDKA.js";
import {
  conflict,
  count,
  m171_perform,
  m2_defined,
  outputFlags,
  paths,
  printOptionsOf,
  settingFlags,
  settingsOf,
  text,
  texts
} from "./chunk-UX3JOLJK.js";
import {
  m13_loadParsers
} from "./chunk-HHY3X5SV.js";
import {
  m167_prepare
} from "./chunk-Q2K6IMET.js";
import {
  People,
  attributeHits
} from "./chunk-7ZCP46QP.js";
import {
  NO_COMMIT
} from "./chunk-G2SPY3YO.js";
import {
  m96_RawDiffParser
} from "./chunk-NLHSVFSY.js";
import {
  m158_nearest
} from "./chunk-IAXZ4NUR.js";
import {
  m188_makeMask,
  m188_maskCoverage
} from "./chunk-CGUE4PLT.js";
import {
  m191_version
} from "./chunk-ESH2NSMB.js";
import {
  m189_printable
} from "./chunk-GVIGKBX3.js";
import {
  shardOf
} from "./chunk-XCZGW5UD.js";
import {
  m151_count
} from "./chunk-DDIJVA56.js";
import {
  m100_checkEnv,
  m100_scan
} from "./chunk-V6FYVPGY.js";
import {
  m169_OWN_RULES,
  m169_loadRules
} from "./chunk-ASFKNAUB.js";
import {
  isGuessable
} from "./chunk-3GXF3YZZ.js";
import {
  m97_discover
} from "./chunk-E7Y7D5T2.js";
import {
  m101_CoverageLog,
  m101_IncompleteError,
  m101_SEVERITIES,
  m101_Secret,
  m101_UsageError,
  m101_revealSecret
} from "./chunk-DGYJM5HK.js";
import {
  __commonJS,
  __toESM
} from "./chunk-KIZ6KU7F.js";

// node_modules/emoji-regex/index.js
var require_emoji_regex = __commonJS({
  "node_modules/emoji-regex/index.js"(exports, module) {
    module.exports = () => {
      return /[#*0-9]\uFE0F?\u20E3|[\xA9\xAE\u203C\u2049\u2122\u2139\u2194-\u2199\u21A9\u21AA\u231A\u231B\u2328\u23CF\u23ED-\u23EF\u23F1\u23F2\u23F8-\u23FA\u24C2\u25AA\u25AB\u25B6\u25C0\u25FB\u25FC\u25FE\u2600-\u2604\u260E\u2611\u2614\u2615\u2618\u2620\u2622\u2623\u2626\u262A\u262E\u262F\u2638-\u263A\u2640\u2642\u2648-\u2653\u265F\u2660\u2663\u2665\u2666\u2668\u267B\u267E\u267F\u2692\u2694-\u2697\u2699\u269B\u269C\u26A0\u26A7\u26AA\u26B0\u26B1\u26BD\u26BE\u26C4\u26C8\u26CF\u26D1\u26E9\u26F0-\u26F5\u26F7\u26F8\u26FA\u2702\u2708\u2709\u270F\u2712\u2714\u2716\u271D\u2721\u2733\u2734\u2744\u2747\u2757\u2763\u27A1\u2934\u2935\u2B05-\u2B07\u2B1B\u2B1C\u2B55\u3030\u303D\u3297\u3299]\uFE0F?|[\u261D\u270C\u270D](?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?|[\u270A\u270B](?:\uD83C[\uDFFB-\uDFFF])?|[\u23E9-\u23EC\u23F0\u23F3\u25FD\u2693\u26A1\u26AB\u26C5\u26CE\u26D4\u26EA\u26FD\u2705\u2728\u274C\u274E\u2753-\u2755\u2795-\u2797\u27B0\u27BF\u2B50]|\u26D3\uFE0F?(?:\u200D\uD83D\uDCA5)?|\u26F9(?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?(?:\u200D[\u2640\u2642]\uFE0F?)?|\u2764\uFE0F?(?:\u200D(?:\uD83D\uDD25|\uD83E\uDE79))?|\uD83C(?:[\uDC04\uDD70\uDD71\uDD7E\uDD7F\uDE02\uDE37\uDF21\uDF24-\uDF2C\uDF36\uDF7D\uDF96\uDF97\uDF99-\uDF9B\uDF9E\uDF9F\uDFCD\uDFCE\uDFD4-\uDFDF\uDFF5\uDFF7]\uFE0F?|[\uDF85\uDFC2\uDFC7](?:\uD83C[\uDFFB-\uDFFF])?|[\uDFC4\uDFCA](?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDFCB\uDFCC](?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?(?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDCCF\uDD8E\uDD91-\uDD9A\uDE01\uDE1A\uDE2F\uDE32-\uDE36\uDE38-\uDE3A\uDE50\uDE51\uDF00-\uDF20\uDF2D-\uDF35\uDF37-\uDF43\uDF45-\uDF4A\uDF4C-\uDF7C\uDF7E-\uDF84\uDF86-\uDF93\uDFA0-\uDFC1\uDFC5\uDFC6\uDFC8\uDFC9\uDFCF-\uDFD3\uDFE0-\uDFF0\uDFF8-\uDFFF]|\uDDE6\uD83C[\uDDE8-\uDDEC\uDDEE\uDDF1\uDDF2\uDDF4\uDDF6-\uDDFA\uDDFC\uDDFD\uDDFF]|\uDDE7\uD83C[\uDDE6\uDDE7\uDDE9-\uDDEF\uDDF1-\uDDF4\uDDF6-\uDDF9\uDDFB\uDDFC\uDDFE\uDDFF]|\uDDE8\uD83C[\uDDE6\uDDE8\uDDE9\uDDEB-\uDDEE\uDDF0-\uDDF7\uDDFA-\uDDFF]|\uDDE9\uD83C[\uDDEA\uDDEC\uDDEF\uDDF0\uDDF2\uDDF4\uDDFF]|\uDDEA\uD83C[\uDDE6\uDDE8\uDDEA\uDDEC\uDDED\uDDF7-\uDDFA]|\uDDEB\uD83C[\uDDEE-\uDDF0\uDDF2\uDDF4\uDDF7]|\uDDEC\uD83C[\uDDE6\uDDE7\uDDE9-\uDDEE\uDDF1-\uDDF3\uDDF5-\uDDFA\uDDFC\uDDFE]|\uDDED\uD83C[\uDDF0\uDDF2\uDDF3\uDDF7\uDDF9\uDDFA]|\uDDEE\uD83C[\uDDE8-\uDDEA\uDDF1-\uDDF4\uDDF6-\uDDF9]|\uDDEF\uD83C[\uDDEA\uDDF2\uDDF4\uDDF5]|\uDDF0\uD83C[\uDDEA\uDDEC-\uDDEE\uDDF2\uDDF3\uDDF5\uDDF7\uDDFC\uDDFE\uDDFF]|\uDDF1\uD83C[\uDDE6-\uDDE8\uDDEE\uDDF0\uDDF7-\uDDFB\uDDFE]|\uDDF2\uD83C[\uDDE6\uDDE8-\uDDED\uDDF0-\uDDFF]|\uDDF3\uD83C[\uDDE6\uDDE8\uDDEA-\uDDEC\uDDEE\uDDF1\uDDF4\uDDF5\uDDF7\uDDFA\uDDFF]|\uDDF4\uD83C\uDDF2|\uDDF5\uD83C[\uDDE6\uDDEA-\uDDED\uDDF0-\uDDF3\uDDF7-\uDDF9\uDDFC\uDDFE]|\uDDF6\uD83C\uDDE6|\uDDF7\uD83C[\uDDEA\uDDF4\uDDF8\uDDFA\uDDFC]|\uDDF8\uD83C[\uDDE6-\uDDEA\uDDEC-\uDDF4\uDDF7-\uDDF9\uDDFB\uDDFD-\uDDFF]|\uDDF9\uD83C[\uDDE6\uDDE8\uDDE9\uDDEB-\uDDED\uDDEF-\uDDF4\uDDF7\uDDF9\uDDFB\uDDFC\uDDFF]|\uDDFA\uD83C[\uDDE6\uDDEC\uDDF2\uDDF3\uDDF8\uDDFE\uDDFF]|\uDDFB\uD83C[\uDDE6\uDDE8\uDDEA\uDDEC\uDDEE\uDDF3\uDDFA]|\uDDFC\uD83C[\uDDEB\uDDF8]|\uDDFD\uD83C\uDDF0|\uDDFE\uD83C[\uDDEA\uDDF9]|\uDDFF\uD83C[\uDDE6\uDDF2\uDDFC]|\uDF44(?:\u200D\uD83D\uDFEB)?|\uDF4B(?:\u200D\uD83D\uDFE9)?|\uDFC3(?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D(?:[\u2640\u2642]\uFE0F?(?:\u200D\u27A1\uFE0F?)?|\u27A1\uFE0F?))?|\uDFF3\uFE0F?(?:\u200D(?:\u26A7\uFE0F?|\uD83C\uDF08))?|\uDFF4(?:\u200D\u2620\uFE0F?|\uDB40\uDC67\uDB40\uDC62\uDB40(?:\uDC65\uDB40\uDC6E\uDB40\uDC67|\uDC73\uDB40\uDC63\uDB40\uDC74|\uDC77\uDB40\uDC6C\uDB40\uDC73)\uDB40\uDC7F)?)|\uD83D(?:[\uDC3F\uDCFD\uDD49\uDD4A\uDD6F\uDD70\uDD73\uDD76-\uDD79\uDD87\uDD8A-\uDD8D\uDDA5\uDDA8\uDDB1\uDDB2\uDDBC\uDDC2-\uDDC4\uDDD1-\uDDD3\uDDDC-\uDDDE\uDDE1\uDDE3\uDDE8\uDDEF\uDDF3\uDDFA\uDECB\uDECD-\uDECF\uDEE0-\uDEE5\uDEE9\uDEF0\uDEF3]\uFE0F?|[\uDC42\uDC43\uDC46-\uDC50\uDC66\uDC67\uDC6B-\uDC6D\uDC72\uDC74-\uDC76\uDC78\uDC7C\uDC83\uDC85\uDC8F\uDC91\uDCAA\uDD7A\uDD95\uDD96\uDE4C\uDE4F\uDEC0\uDECC](?:\uD83C[\uDFFB-\uDFFF])?|[\uDC6E-\uDC71\uDC73\uDC77\uDC81\uDC82\uDC86\uDC87\uDE45-\uDE47\uDE4B\uDE4D\uDE4E\uDEA3\uDEB4\uDEB5](?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDD74\uDD90](?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?|[\uDC00-\uDC07\uDC09-\uDC14\uDC16-\uDC25\uDC27-\uDC3A\uDC3C-\uDC3E\uDC40\uDC44\uDC45\uDC51-\uDC65\uDC6A\uDC79-\uDC7B\uDC7D-\uDC80\uDC84\uDC88-\uDC8E\uDC90\uDC92-\uDCA9\uDCAB-\uDCFC\uDCFF-\uDD3D\uDD4B-\uDD4E\uDD50-\uDD67\uDDA4\uDDFB-\uDE2D\uDE2F-\uDE34\uDE37-\uDE41\uDE43\uDE44\uDE48-\uDE4A\uDE80-\uDEA2\uDEA4-\uDEB3\uDEB7-\uDEBF\uDEC1-\uDEC5\uDED0-\uDED2\uDED5-\uDED8\uDEDC-\uDEDF\uDEEB\uDEEC\uDEF4-\uDEFC\uDFE0-\uDFEB\uDFF0]|\uDC08(?:\u200D\u2B1B)?|\uDC15(?:\u200D\uD83E\uDDBA)?|\uDC26(?:\u200D(?:\u2B1B|\uD83D\uDD25))?|\uDC3B(?:\u200D\u2744\uFE0F?)?|\uDC41\uFE0F?(?:\u200D\uD83D\uDDE8\uFE0F?)?|\uDC68(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDC68\uDC69]\u200D\uD83D(?:\uDC66(?:\u200D\uD83D\uDC66)?|\uDC67(?:\u200D\uD83D[\uDC66\uDC67])?)|[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC66(?:\u200D\uD83D\uDC66)?|\uDC67(?:\u200D\uD83D[\uDC66\uDC67])?)|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]))|\uD83C(?:\uDFFB(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFC-\uDFFF])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFC-\uDFFF]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?|\uDFFC(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFB\uDFFD-\uDFFF])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFB\uDFFD-\uDFFF]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?|\uDFFD(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?|\uDFFE(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFB-\uDFFD\uDFFF])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFB-\uDFFD\uDFFF]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?|\uDFFF(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFB-\uDFFE])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFB-\uDFFE]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?))?|\uDC69(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?[\uDC68\uDC69]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC66(?:\u200D\uD83D\uDC66)?|\uDC67(?:\u200D\uD83D[\uDC66\uDC67])?|\uDC69\u200D\uD83D(?:\uDC66(?:\u200D\uD83D\uDC66)?|\uDC67(?:\u200D\uD83D[\uDC66\uDC67])?))|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]))|\uD83C(?:\uDFFB(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFC-\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFC-\uDFFF]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFC-\uDFFF])))?|\uDFFC(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFB\uDFFD-\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFB\uDFFD-\uDFFF]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFB\uDFFD-\uDFFF])))?|\uDFFD(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])))?|\uDFFE(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFB-\uDFFD\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFB-\uDFFD\uDFFF]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFB-\uDFFD\uDFFF])))?|\uDFFF(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFB-\uDFFE])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFB-\uDFFE]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFB-\uDFFE])))?))?|\uDD75(?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?(?:\u200D[\u2640\u2642]\uFE0F?)?|\uDE2E(?:\u200D\uD83D\uDCA8)?|\uDE35(?:\u200D\uD83D\uDCAB)?|\uDE36(?:\u200D\uD83C\uDF2B\uFE0F?)?|\uDE42(?:\u200D[\u2194\u2195]\uFE0F?)?|\uDEB6(?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D(?:[\u2640\u2642]\uFE0F?(?:\u200D\u27A1\uFE0F?)?|\u27A1\uFE0F?))?)|\uD83E(?:[\uDD0C\uDD0F\uDD18-\uDD1F\uDD30-\uDD34\uDD36\uDD77\uDDB5\uDDB6\uDDBB\uDDD2\uDDD3\uDDD5\uDEC3-\uDEC5\uDEF0\uDEF2-\uDEF8](?:\uD83C[\uDFFB-\uDFFF])?|[\uDD26\uDD35\uDD37-\uDD39\uDD3C-\uDD3E\uDDB8\uDDB9\uDDCD\uDDCF\uDDD4\uDDD6-\uDDDD](?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDDDE\uDDDF](?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDD0D\uDD0E\uDD10-\uDD17\uDD20-\uDD25\uDD27-\uDD2F\uDD3A\uDD3F-\uDD45\uDD47-\uDD76\uDD78-\uDDB4\uDDB7\uDDBA\uDDBC-\uDDCC\uDDD0\uDDE0-\uDDFF\uDE70-\uDE7C\uDE80-\uDE8A\uDE8E-\uDEC2\uDEC6\uDEC8\uDECD-\uDEDC\uDEDF-\uDEEA\uDEEF]|\uDDCE(?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D(?:[\u2640\u2642]\uFE0F?(?:\u200D\u27A1\uFE0F?)?|\u27A1\uFE0F?))?|\uDDD1(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1|\uDDD1\u200D\uD83E\uDDD2(?:\u200D\uD83E\uDDD2)?|\uDDD2(?:\u200D\uD83E\uDDD2)?))|\uD83C(?:\uDFFB(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFC-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFC-\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFC-\uDFFF])))?|\uDFFC(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFB\uDFFD-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFB\uDFFD-\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFB\uDFFD-\uDFFF])))?|\uDFFD(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])))?|\uDFFE(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFB-\uDFFD\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFD\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFD\uDFFF])))?|\uDFFF(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFB-\uDFFE]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFE])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFE])))?))?|\uDEF1(?:\uD83C(?:\uDFFB(?:\u200D\uD83E\uDEF2\uD83C[\uDFFC-\uDFFF])?|\uDFFC(?:\u200D\uD83E\uDEF2\uD83C[\uDFFB\uDFFD-\uDFFF])?|\uDFFD(?:\u200D\uD83E\uDEF2\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])?|\uDFFE(?:\u200D\uD83E\uDEF2\uD83C[\uDFFB-\uDFFD\uDFFF])?|\uDFFF(?:\u200D\uD83E\uDEF2\uD83C[\uDFFB-\uDFFE])?))?)/g;
    };
  }
});

// node_modules/get-caller-file/index.js
var require_get_caller_file = __commonJS({
  "node_modules/get-caller-file/index.js"(exports, module) {
    "use strict";
    module.exports = function getCallerFile2(position) {
      if (position === void 0) {
        position = 2;
      }
      if (position >= Error.stackTraceLimit) {
        throw new TypeError("getCallerFile(position) requires position be less then Error.stackTraceLimit but position was: `" + position + "` and Error.stackTraceLimit was: `" + Error.stackTraceLimit + "`");
      }
      var oldPrepareStackTrace = Error.prepareStackTrace;
      Error.prepareStackTrace = function(_4, stack2) {
        return stack2;
      };
      var stack = new Error().stack;
      Error.prepareStackTrace = oldPrepareStackTrace;
      if (stack !== null && typeof stack === "object") {
        return stack[position] ? stack[position].getFileName() : void 0;
      }
    };
  }
});

// node_modules/yargs/lib/platform-shims/esm.mjs
import { notStrictEqual, strictEqual } from "assert";

// node_modules/cliui/build/lib/index.js
var align = {
  right: alignRight,
  center: alignCenter
};
var top = 0;
var right = 1;
var bottom = 2;
var left = 3;
var UI = class {
  constructor(opts) {
    var _a2;
    this.width = opts.width;
    this.wrap = (_a2 = opts.wrap) !== null && _a2 !== void 0 ? _a2 : true;
    this.rows = [];
  }
  span(...args) {
    const cols = this.div(...args);
    cols.span = true;
  }
  resetOutput() {
    this.rows = [];
  }
  div(...args) {
    if (args.length === 0) {
      this.div("");
    }
    if (this.wrap && this.shouldApplyLayoutDSL(...args) && typeof args[0] === "string") {
      return this.applyLayoutDSL(args[0]);
    }
    const cols = args.map((arg) => {
      if (typeof arg === "string") {
        return this.colFromString(arg);
      }
      return arg;
    });
    this.rows.push(cols);
    return cols;
  }
  shouldApplyLayoutDSL(...args) {
    return args.length === 1 && typeof args[0] === "string" && /[\t\n]/.test(args[0]);
  }
  applyLayoutDSL(str) {
    const rows = str.split("\n").map((row) => row.split("	"));
    let leftColumnWidth = 0;
    rows.forEach((columns) => {
      if (columns.length > 1 && mixin.stringWidth(columns[0]) > leftColumnWidth) {
        leftColumnWidth = Math.min(Math.floor(this.width * 0.5), mixin.stringWidth(columns[0]));
      }
    });
    rows.forEach((columns) => {
      this.div(...columns.map((r, i) => {
        return {
          text: r.trim(),
          padding: this.measurePadding(r),
          width: i === 0 && columns.length > 1 ? leftColumnWidth : void 0
        };
      }));
    });
    return this.rows[this.rows.length - 1];
  }
  colFromString(text2) {
    return {
      text: text2,
      padding: this.measurePadding(text2)
    };
  }
  measurePadding(str) {
    const noAnsi = mixin.stripAnsi(str);
    return [0, noAnsi.match(/\s*$/)[0].length, 0, noAnsi.match(/^\s*/)[0].length];
  }
  toString() {
    const lines = [];
    this.rows.forEach((row) => {
      this.rowToString(row, lines);
    });
    return lines.filter((line) => !line.hidden).map((line) => line.text).join("\n");
  }
  rowToString(row, lines) {
    this.rasterize(row).forEach((rrow, r) => {
      let str = "";
      rrow.forEach((col, c) => {
        const { width } = row[c];
        const wrapWidth = this.negatePadding(row[c]);
        let ts = col;
        if (wrapWidth > mixin.stringWidth(col)) {
          ts += " ".repeat(wrapWidth - mixin.stringWidth(col));
        }
        if (row[c].align && row[c].align !== "left" && this.wrap) {
          const fn = align[row[c].align];
          ts = fn(ts, wrapWidth);
          if (mixin.stringWidth(ts) < wrapWidth) {
            ts += " ".repeat((width || 0) - mixin.stringWidth(ts) - 1);
          }
        }
        const padding = row[c].padding || [0, 0, 0, 0];
        if (padding[left]) {
          str += " ".repeat(padding[left]);
        }
        str += addBorder(row[c], ts, "| ");
        str += ts;
        str += addBorder(row[c], ts, " |");
        if (padding[right]) {
          str += " ".repeat(padding[right]);
        }
        if (r === 0 && lines.length > 0) {
          str = this.renderInline(str, lines[lines.length - 1]);
        }
      });
      lines.push({
        text: str.replace(/ +$/, ""),
        span: row.span
      });
    });
    return lines;
  }
  // if the full 'source' can render in
  // the target line, do so.
  renderInline(source2, previousLine) {
    const match = source2.match(/^ */);
    const leadingWhitespace = match ? match[0].length : 0;
    const target = previousLine.text;
    const targetTextWidth = mixin.stringWidth(target.trimRight());
    if (!previousLine.span) {
      return source2;
    }
    if (!this.wrap) {
      previousLine.hidden = true;
      return target + source2;
    }
    if (leadingWhitespace < targetTextWidth) {
      return source2;
    }
    previousLine.hidden = true;
    return target.trimRight() + " ".repeat(leadingWhitespace - targetTextWidth) + source2.trimLeft();
  }
  rasterize(row) {
    const rrows = [];
    const widths = this.columnWidths(row);
    let wrapped;
    row.forEach((col, c) => {
      col.width = widths[c];
      if (this.wrap) {
        wrapped = mixin.wrap(col.text, this.negatePadding(col), { hard: true }).split("\n");
      } else {
        wrapped = col.text.split("\n");
      }
      if (col.border) {
        wrapped.unshift("." + "-".repeat(this.negatePadding(col) + 2) + ".");
        wrapped.push("'" + "-".repeat(this.negatePadding(col) + 2) + "'");
      }
      if (col.padding) {
        wrapped.unshift(...new Array(col.padding[top] || 0).fill(""));
        wrapped.push(...new Array(col.padding[bottom] || 0).fill(""));
      }
      wrapped.forEach((str, r) => {
        if (!rrows[r]) {
          rrows.push([]);
        }
        const rrow = rrows[r];
        for (let i = 0; i < c; i++) {
          if (rrow[i] === void 0) {
            rrow.push("");
          }
        }
        rrow.push(str);
      });
    });
    return rrows;
  }
  negatePadding(col) {
    let wrapWidth = col.width || 0;
    if (col.padding) {
      wrapWidth -= (col.padding[left] || 0) + (col.padding[right] || 0);
    }
    if (col.border) {
      wrapWidth -= 4;
    }
    return wrapWidth;
  }
  columnWidths(row) {
    if (!this.wrap) {
      return row.map((col) => {
        return col.width || mixin.stringWidth(col.text);
      });
    }
    let unset = row.length;
    let remainingWidth = this.width;
    const widths = row.map((col) => {
      if (col.width) {
        unset--;
        remainingWidth -= col.width;
        return col.width;
      }
      return void 0;
    });
    const unsetWidth = unset ? Math.floor(remainingWidth / unset) : 0;
    return widths.map((w, i) => {
      if (w === void 0) {
        return Math.max(unsetWidth, _minWidth(row[i]));
      }
      return w;
    });
  }
};
function addBorder(col, ts, style) {
  if (col.border) {
    if (/[.']-+[.']/.test(ts)) {
      return "";
    }
    if (ts.trim().length !== 0) {
      return style;
    }
    return "  ";
  }
  return "";
}
function _minWidth(col) {
  const padding = col.padding || [];
  const minWidth = 1 + (padding[left] || 0) + (padding[right] || 0);
  if (col.border) {
    return minWidth + 4;
  }
  return minWidth;
}
function getWindowWidth() {
  if (typeof process === "object" && process.stdout && process.stdout.columns) {
    return process.stdout.columns;
  }
  return 80;
}
function alignRight(str, width) {
  str = str.trim();
  const strWidth = mixin.stringWidth(str);
  if (strWidth < width) {
    return " ".repeat(width - strWidth) + str;
  }
  return str;
}
function alignCenter(str, width) {
  str = str.trim();
  const strWidth = mixin.stringWidth(str);
  if (strWidth >= width) {
    return str;
  }
  return " ".repeat(width - strWidth >> 1) + str;
}
var mixin;
function cliui(opts, _mixin) {
  mixin = _mixin;
  return new UI({
    width: (opts === null || opts === void 0 ? void 0 : opts.width) || getWindowWidth(),
    wrap: opts === null || opts === void 0 ? void 0 : opts.wrap
  });
}

// node_modules/ansi-regex/index.js
var ST = String.raw`(?:\u001B\u005C|\u009C)`;
var stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
var osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;
var controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;
var linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`;
var csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`;
var escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`;
var pattern = `${linuxPalette}|${osc}|${controlString}|${csi}|${escape}`;
function ansiRegex({ onlyFirst = false } = {}) {
  return new RegExp(pattern, onlyFirst ? void 0 : "g");
}

// node_modules/strip-ansi/index.js
var regex = ansiRegex();
function stripAnsi(string) {
  if (typeof string !== "string") {
    throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
  }
  if (!string.includes("\x1B") && !string.includes("\x9B")) {
    return string;
  }
  return string.replace(regex, "");
}

// node_modules/get-east-asian-width/lookup-data.js
var ambiguousMinimalCodePoint = 161;
var ambiguousMaximumCodePoint = 1114109;
var ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];
var fullwidthMinimalCodePoint = 12288;
var fullwidthMaximumCodePoint = 65510;
var fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];
var wideMinimalCodePoint = 4352;
var wideMaximumCodePoint = 262141;
var wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

// node_modules/get-east-asian-width/utilities.js
var isInRange = (ranges, codePoint) => {
  let low = 0;
  let high = Math.floor(ranges.length / 2) - 1;
  while (low <= high) {
    const mid = Math.floor((low + high) / 2);
    const i = mid * 2;
    if (codePoint < ranges[i]) {
      high = mid - 1;
    } else if (codePoint > ranges[i + 1]) {
      low = mid + 1;
    } else {
      return true;
    }
  }
  return false;
};

// node_modules/get-east-asian-width/lookup.js
var commonCjkCodePoint = 19968;
var [wideFastPathStart, wideFastPathEnd] = /* @__PURE__ */ findWideFastPathRange(wideRanges);
function findWideFastPathRange(ranges) {
  let fastPathStart = ranges[0];
  let fastPathEnd = ranges[1];
  for (let index = 0; index < ranges.length; index += 2) {
    const start = ranges[index];
    const end = ranges[index + 1];
    if (commonCjkCodePoint >= start && commonCjkCodePoint <= end) {
      return [start, end];
    }
    if (end - start > fastPathEnd - fastPathStart) {
      fastPathStart = start;
      fastPathEnd = end;
    }
  }
  return [fastPathStart, fastPathEnd];
}
var isAmbiguous = (codePoint) => {
  if (codePoint < ambiguousMinimalCodePoint || codePoint > ambiguousMaximumCodePoint) {
    return false;
  }
  return isInRange(ambiguousRanges, codePoint);
};
var isFullwidth = (codePoint) => {
  if (codePoint < fullwidthMinimalCodePoint || codePoint > fullwidthMaximumCodePoint) {
    return false;
  }
  return isInRange(fullwidthRanges, codePoint);
};
var isWide = (codePoint) => {
  if (codePoint >= wideFastPathStart && codePoint <= wideFastPathEnd) {
    return true;
  }
  if (codePoint < wideMinimalCodePoint || codePoint > wideMaximumCodePoint) {
    return false;
  }
  return isInRange(wideRanges, codePoint);
};

// node_modules/get-east-asian-width/index.js
function validate(codePoint) {
  if (!Number.isSafeInteger(codePoint)) {
    throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
  }
}
function eastAsianWidth(codePoint, { ambiguousAsWide = false } = {}) {
  validate(codePoint);
  if (isFullwidth(codePoint) || isWide(codePoint) || ambiguousAsWide && isAmbiguous(codePoint)) {
    return 2;
  }
  return 1;
}

// node_modules/cliui/node_modules/string-width/index.js
var import_emoji_regex = __toESM(require_emoji_regex(), 1);
var segmenter = new Intl.Segmenter();
var defaultIgnorableCodePointRegex = new RegExp("^\\p{Default_Ignorable_Code_Point}$", "u");
function stringWidth(string, options = {}) {
  if (typeof string !== "string" || string.length === 0) {
    return 0;
  }
  const {
    ambiguousIsNarrow = true,
    countAnsiEscapeCodes = false
  } = options;
  if (!countAnsiEscapeCodes) {
    string = stripAnsi(string);
  }
  if (string.length === 0) {
    return 0;
  }
  let width = 0;
  const eastAsianWidthOptions = { ambiguousAsWide: !ambiguousIsNarrow };
  for (const { segment: character } of segmenter.segment(string)) {
    const codePoint = character.codePointAt(0);
    if (codePoint <= 31 || codePoint >= 127 && codePoint <= 159) {
      continue;
    }
    if (codePoint >= 8203 && codePoint <= 8207 || codePoint === 65279) {
      continue;
    }
    if (codePoint >= 768 && codePoint <= 879 || codePoint >= 6832 && codePoint <= 6911 || codePoint >= 7616 && codePoint <= 7679 || codePoint >= 8400 && codePoint <= 8447 || codePoint >= 65056 && codePoint <= 65071) {
      continue;
    }
    if (codePoint >= 55296 && codePoint <= 57343) {
      continue;
    }
    if (codePoint >= 65024 && codePoint <= 65039) {
      continue;
    }
    if (defaultIgnorableCodePointRegex.test(character)) {
      continue;
    }
    if ((0, import_emoji_regex.default)().test(character)) {
      width += 2;
      continue;
    }
    width += eastAsianWidth(codePoint, eastAsianWidthOptions);
  }
  return width;
}

// node_modules/wrap-ansi/node_modules/string-width/index.js
var import_emoji_regex2 = __toESM(require_emoji_regex(), 1);
var segmenter2 = new Intl.Segmenter();
var defaultIgnorableCodePointRegex2 = new RegExp("^\\p{Default_Ignorable_Code_Point}$", "u");
function stringWidth2(string, options = {}) {
  if (typeof string !== "string" || string.length === 0) {
    return 0;
  }
  const {
    ambiguousIsNarrow = true,
    countAnsiEscapeCodes = false
  } = options;
  if (!countAnsiEscapeCodes) {
    string = stripAnsi(string);
  }
  if (string.length === 0) {
    return 0;
  }
  let width = 0;
  const eastAsianWidthOptions = { ambiguousAsWide: !ambiguousIsNarrow };
  for (const { segment: character } of segmenter2.segment(string)) {
    const codePoint = character.codePointAt(0);
    if (codePoint <= 31 || codePoint >= 127 && codePoint <= 159) {
      continue;
    }
    if (codePoint >= 8203 && codePoint <= 8207 || codePoint === 65279) {
      continue;
    }
    if (codePoint >= 768 && codePoint <= 879 || codePoint >= 6832 && codePoint <= 6911 || codePoint >= 7616 && codePoint <= 7679 || codePoint >= 8400 && codePoint <= 8447 || codePoint >= 65056 && codePoint <= 65071) {
      continue;
    }
    if (codePoint >= 55296 && codePoint <= 57343) {
      continue;
    }
    if (codePoint >= 65024 && codePoint <= 65039) {
      continue;
    }
    if (defaultIgnorableCodePointRegex2.test(character)) {
      continue;
    }
    if ((0, import_emoji_regex2.default)().test(character)) {
      width += 2;
      continue;
    }
    width += eastAsianWidth(codePoint, eastAsianWidthOptions);
  }
  return width;
}

// node_modules/ansi-styles/index.js
var ANSI_BACKGROUND_OFFSET = 10;
var wrapAnsi16 = (offset = 0) => (code) => `\x1B[${code + offset}m`;
var wrapAnsi256 = (offset = 0) => (code) => `\x1B[${38 + offset};5;${code}m`;
var wrapAnsi16m = (offset = 0) => (red, green, blue) => `\x1B[${38 + offset};2;${red};${green};${blue}m`;
var styles = {
  modifier: {
    reset: [0, 0],
    // 21 isn't widely supported and 22 does the same thing
    bold: [1, 22],
    dim: [2, 22],
    italic: [3, 23],
    underline: [4, 24],
    overline: [53, 55],
    inverse: [7, 27],
    hidden: [8, 28],
    strikethrough: [9, 29]
  },
  color: {
    black: [30, 39],
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
    blue: [34, 39],
    magenta: [35, 39],
    cyan: [36, 39],
    white: [37, 39],
    // Bright color
    blackBright: [90, 39],
    gray: [90, 39],
    // Alias of `blackBright`
    grey: [90, 39],
    // Alias of `blackBright`
    redBright: [91, 39],
    greenBright: [92, 39],
    yellowBright: [93, 39],
    blueBright: [94, 39],
    magentaBright: [95, 39],
    cyanBright: [96, 39],
    whiteBright: [97, 39]
  },
  bgColor: {
    bgBlack: [40, 49],
    bgRed: [41, 49],
    bgGreen: [42, 49],
    bgYellow: [43, 49],
    bgBlue: [44, 49],
    bgMagenta: [45, 49],
    bgCyan: [46, 49],
    bgWhite: [47, 49],
    // Bright color
    bgBlackBright: [100, 49],
    bgGray: [100, 49],
    // Alias of `bgBlackBright`
    bgGrey: [100, 49],
    // Alias of `bgBlackBright`
    bgRedBright: [101, 49],
    bgGreenBright: [102, 49],
    bgYellowBright: [103, 49],
    bgBlueBright: [104, 49],
    bgMagentaBright: [105, 49],
    bgCyanBright: [106, 49],
    bgWhiteBright: [107, 49]
  }
};
var modifierNames = Object.keys(styles.modifier);
var foregroundColorNames = Object.keys(styles.color);
var backgroundColorNames = Object.keys(styles.bgColor);
var colorNames = [...foregroundColorNames, ...backgroundColorNames];
function assembleStyles() {
  const codes = /* @__PURE__ */ new Map();
  for (const [groupName, group] of Object.entries(styles)) {
    for (const [styleName, style] of Object.entries(group)) {
      styles[styleName] = {
        open: `\x1B[${style[0]}m`,
        close: `\x1B[${style[1]}m`
      };
      group[styleName] = styles[styleName];
      codes.set(style[0], style[1]);
    }
    Object.defineProperty(styles, groupName, {
      value: group,
      enumerable: false
    });
  }
  Object.defineProperty(styles, "codes", {
    value: codes,
    enumerable: false
  });
  styles.color.close = "\x1B[39m";
  styles.bgColor.close = "\x1B[49m";
  styles.color.ansi = wrapAnsi16();
  styles.color.ansi256 = wrapAnsi256();
  styles.color.ansi16m = wrapAnsi16m();
  styles.bgColor.ansi = wrapAnsi16(ANSI_BACKGROUND_OFFSET);
  styles.bgColor.ansi256 = wrapAnsi256(ANSI_BACKGROUND_OFFSET);
  styles.bgColor.ansi16m = wrapAnsi16m(ANSI_BACKGROUND_OFFSET);
  Object.defineProperties(styles, {
    rgbToAnsi256: {
      value(red, green, blue) {
        if (red === green && green === blue) {
          if (red < 8) {
            return 16;
          }
          if (red > 248) {
            return 231;
          }
          return Math.round((red - 8) / 247 * 24) + 232;
        }
        return 16 + 36 * Math.round(red / 255 * 5) + 6 * Math.round(green / 255 * 5) + Math.round(blue / 255 * 5);
      },
      enumerable: false
    },
    hexToRgb: {
      value(hex) {
        const matches = /[a-f\d]{6}|[a-f\d]{3}/i.exec(hex.toString(16));
        if (!matches) {
          return [0, 0, 0];
        }
        let [colorString] = matches;
        if (colorString.length === 3) {
          colorString = [...colorString].map((character) => character + character).join("");
        }
        const integer = Number.parseInt(colorString, 16);
        return [
          /* eslint-disable no-bitwise */
          integer >> 16 & 255,
          integer >> 8 & 255,
          integer & 255
          /* eslint-enable no-bitwise */
        ];
      },
      enumerable: false
    },
    hexToAnsi256: {
      value: (hex) => styles.rgbToAnsi256(...styles.hexToRgb(hex)),
      enumerable: false
    },
    ansi256ToAnsi: {
      value(code) {
        if (code < 8) {
          return 30 + code;
        }
        if (code < 16) {
          return 90 + (code - 8);
        }
        let red;
        let green;
        let blue;
        if (code >= 232) {
          red = ((code - 232) * 10 + 8) / 255;
          green = red;
          blue = red;
        } else {
          code -= 16;
          const remainder = code % 36;
          red = Math.floor(code / 36) / 5;
          green = Math.floor(remainder / 6) / 5;
          blue = remainder % 6 / 5;
        }
        const value2 = Math.max(red, green, blue) * 2;
        if (value2 === 0) {
          return 30;
        }
        let result = 30 + (Math.round(blue) << 2 | Math.round(green) << 1 | Math.round(red));
        if (value2 === 2) {
          result += 60;
        }
        return result;
      },
      enumerable: false
    },
    rgbToAnsi: {
      value: (red, green, blue) => styles.ansi256ToAnsi(styles.rgbToAnsi256(red, green, blue)),
      enumerable: false
    },
    hexToAnsi: {
      value: (hex) => styles.ansi256ToAnsi(styles.hexToAnsi256(hex)),
      enumerable: false
    }
  });
  return styles;
}
var ansiStyles = assembleStyles();
var ansi_styles_default = ansiStyles;

// node_modules/wrap-ansi/index.js
var ESCAPES = /* @__PURE__ */ new Set([
  "\x1B",
  "\x9B"
]);
var END_CODE = 39;
var ANSI_ESCAPE_BELL = "\x07";
var ANSI_CSI = "[";
var ANSI_OSC = "]";
var ANSI_SGR_TERMINATOR = "m";
var ANSI_ESCAPE_LINK = `${ANSI_OSC}8;;`;
var wrapAnsiCode = (code) => `${ESCAPES.values().next().value}${ANSI_CSI}${code}${ANSI_SGR_TERMINATOR}`;
var wrapAnsiHyperlink = (url) => `${ESCAPES.values().next().value}${ANSI_ESCAPE_LINK}${url}${ANSI_ESCAPE_BELL}`;
var wordLengths = (string) => string.split(" ").map((character) => stringWidth2(character));
var wrapWord = (rows, word, columns) => {
  const characters = [...word];
  let isInsideEscape = false;
  let isInsideLinkEscape = false;
  let visible = stringWidth2(stripAnsi(rows.at(-1)));
  for (const [index, character] of characters.entries()) {
    const characterLength = stringWidth2(character);
    if (visible + characterLength <= columns) {
      rows[rows.length - 1] += character;
    } else {
      rows.push(character);
      visible = 0;
    }
    if (ESCAPES.has(character)) {
      isInsideEscape = true;
      const ansiEscapeLinkCandidate = characters.slice(index + 1, index + 1 + ANSI_ESCAPE_LINK.length).join("");
      isInsideLinkEscape = ansiEscapeLinkCandidate === ANSI_ESCAPE_LINK;
    }
    if (isInsideEscape) {
      if (isInsideLinkEscape) {
        if (character === ANSI_ESCAPE_BELL) {
          isInsideEscape = false;
          isInsideLinkEscape = false;
        }
      } else if (character === ANSI_SGR_TERMINATOR) {
        isInsideEscape = false;
      }
      continue;
    }
    visible += characterLength;
    if (visible === columns && index < characters.length - 1) {
      rows.push("");
      visible = 0;
    }
  }
  if (!visible && rows.at(-1).length > 0 && rows.length > 1) {
    rows[rows.length - 2] += rows.pop();
  }
};
var stringVisibleTrimSpacesRight = (string) => {
  const words = string.split(" ");
  let last = words.length;
  while (last > 0) {
    if (stringWidth2(words[last - 1]) > 0) {
      break;
    }
    last--;
  }
  if (last === words.length) {
    return string;
  }
  return words.slice(0, last).join(" ") + words.slice(last).join("");
};
var exec = (string, columns, options = {}) => {
  if (options.trim !== false && string.trim() === "") {
    return "";
  }
  let returnValue = "";
  let escapeCode;
  let escapeUrl;
  const lengths = wordLengths(string);
  let rows = [""];
  for (const [index, word] of string.split(" ").entries()) {
    if (options.trim !== false) {
      rows[rows.length - 1] = rows.at(-1).trimStart();
    }
    let rowLength = stringWidth2(rows.at(-1));
    if (index !== 0) {
      if (rowLength >= columns && (options.wordWrap === false || options.trim === false)) {
        rows.push("");
        rowLength = 0;
      }
      if (rowLength > 0 || options.trim === false) {
        rows[rows.length - 1] += " ";
        rowLength++;
      }
    }
    if (options.hard && lengths[index] > columns) {
      const remainingColumns = columns - rowLength;
      const breaksStartingThisLine = 1 + Math.floor((lengths[index] - remainingColumns - 1) / columns);
      const breaksStartingNextLine = Math.floor((lengths[index] - 1) / columns);
      if (breaksStartingNextLine < breaksStartingThisLine) {
        rows.push("");
      }
      wrapWord(rows, word, columns);
      continue;
    }
    if (rowLength + lengths[index] > columns && rowLength > 0 && lengths[index] > 0) {
      if (options.wordWrap === false && rowLength < columns) {
        wrapWord(rows, word, columns);
        continue;
      }
      rows.push("");
    }
    if (rowLength + lengths[index] > columns && options.wordWrap === false) {
      wrapWord(rows, word, columns);
      continue;
    }
    rows[rows.length - 1] += word;
  }
  if (options.trim !== false) {
    rows = rows.map((row) => stringVisibleTrimSpacesRight(row));
  }
  const preString = rows.join("\n");
  const pre = [...preString];
  let preStringIndex = 0;
  for (const [index, character] of pre.entries()) {
    returnValue += character;
    if (ESCAPES.has(character)) {
      const { groups } = new RegExp(`(?:\\${ANSI_CSI}(?<code>\\d+)m|\\${ANSI_ESCAPE_LINK}(?<uri>.*)${ANSI_ESCAPE_BELL})`).exec(preString.slice(preStringIndex)) || { groups: {} };
      if (groups.code !== void 0) {
        const code2 = Number.parseFloat(groups.code);
        escapeCode = code2 === END_CODE ? void 0 : code2;
      } else if (groups.uri !== void 0) {
        escapeUrl = groups.uri.length === 0 ? void 0 : groups.uri;
      }
    }
    const code = ansi_styles_default.codes.get(Number(escapeCode));
    if (pre[index + 1] === "\n") {
      if (escapeUrl) {
        returnValue += wrapAnsiHyperlink("");
      }
      if (escapeCode && code) {
        returnValue += wrapAnsiCode(code);
      }
    } else if (character === "\n") {
      if (escapeCode && code) {
        returnValue += wrapAnsiCode(escapeCode);
      }
      if (escapeUrl) {
        returnValue += wrapAnsiHyperlink(escapeUrl);
      }
    }
    preStringIndex += character.length;
  }
  return returnValue;
};
function wrapAnsi(string, columns, options) {
  return String(string).normalize().replaceAll("\r\n", "\n").split("\n").map((line) => exec(line, columns, options)).join("\n");
}

// node_modules/cliui/index.mjs
function ui(opts) {
  return cliui(opts, {
    stringWidth,
    stripAnsi,
    wrap: wrapAnsi
  });
}

// node_modules/escalade/sync/index.mjs
import { dirname, resolve } from "path";
import { readdirSync, statSync } from "fs";
function sync_default(start, callback) {
  let dir = resolve(".", start);
  let tmp, stats = statSync(dir);
  if (!stats.isDirectory()) {
    dir = dirname(dir);
  }
  while (true) {
    tmp = callback(dir, readdirSync(dir));
    if (tmp) return resolve(dir, tmp);
    dir = dirname(tmp = dir);
    if (tmp === dir) break;
  }
}

// node_modules/yargs/lib/platform-shims/esm.mjs
import { inspect } from "util";
import { fileURLToPath } from "url";

// node_modules/yargs-parser/build/lib/index.js
import { format } from "util";
import { normalize, resolve as resolve2 } from "path";

// node_modules/yargs-parser/build/lib/string-utils.js
function camelCase(str) {
  const isCamelCase = str !== str.toLowerCase() && str !== str.toUpperCase();
  if (!isCamelCase) {
    str = str.toLowerCase();
  }
  if (str.indexOf("-") === -1 && str.indexOf("_") === -1) {
    return str;
  } else {
    let camelcase = "";
    let nextChrUpper = false;
    const leadingHyphens = str.match(/^-+/);
    for (let i = leadingHyphens ? leadingHyphens[0].length : 0; i < str.length; i++) {
      let chr = str.charAt(i);
      if (nextChrUpper) {
        nextChrUpper = false;
        chr = chr.toUpperCase();
      }
      if (i !== 0 && (chr === "-" || chr === "_")) {
        nextChrUpper = true;
      } else if (chr !== "-" && chr !== "_") {
        camelcase += chr;
      }
    }
    return camelcase;
  }
}
function decamelize(str, joinString) {
  const lowercase = str.toLowerCase();
  joinString = joinString || "-";
  let notCamelcase = "";
  for (let i = 0; i < str.length; i++) {
    const chrLower = lowercase.charAt(i);
    const chrString = str.charAt(i);
    if (chrLower !== chrString && i > 0) {
      notCamelcase += `${joinString}${lowercase.charAt(i)}`;
    } else {
      notCamelcase += chrString;
    }
  }
  return notCamelcase;
}
function looksLikeNumber(x) {
  if (x === null || x === void 0)
    return false;
  if (typeof x === "number")
    return true;
  if (/^0x[0-9a-f]+$/i.test(x))
    return true;
  if (/^0[^.]/.test(x))
    return false;
  return /^[-]?(?:\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?$/.test(x);
}

// node_modules/yargs-parser/build/lib/tokenize-arg-string.js
function tokenizeArgString(argString) {
  if (Array.isArray(argString)) {
    return argString.map((e) => typeof e !== "string" ? e + "" : e);
  }
  argString = argString.trim();
  let i = 0;
  let prevC = null;
  let c = null;
  let opening = null;
  const args = [];
  for (let ii = 0; ii < argString.length; ii++) {
    prevC = c;
    c = argString.charAt(ii);
    if (c === " " && !opening) {
      if (!(prevC === " ")) {
        i++;
      }
      continue;
    }
    if (c === opening) {
      opening = null;
    } else if ((c === "'" || c === '"') && !opening) {
      opening = c;
    }
    if (!args[i])
      args[i] = "";
    args[i] += c;
  }
  return args;
}

// node_modules/yargs-parser/build/lib/yargs-parser-types.js
var DefaultValuesForTypeKey;
(function(DefaultValuesForTypeKey2) {
  DefaultValuesForTypeKey2["BOOLEAN"] = "boolean";
  DefaultValuesForTypeKey2["STRING"] = "string";
  DefaultValuesForTypeKey2["NUMBER"] = "number";
  DefaultValuesForTypeKey2["ARRAY"] = "array";
})(DefaultValuesForTypeKey || (DefaultValuesForTypeKey = {}));

// node_modules/yargs-parser/build/lib/yargs-parser.js
var mixin2;
var YargsParser = class {
  constructor(_mixin) {
    mixin2 = _mixin;
  }
  parse(argsInput, options) {
    const opts = Object.assign({
      alias: void 0,
      array: void 0,
      boolean: void 0,
      config: void 0,
      configObjects: void 0,
      configuration: void 0,
      coerce: void 0,
      count: void 0,
      default: void 0,
      envPrefix: void 0,
      narg: void 0,
      normalize: void 0,
      string: void 0,
      number: void 0,
      __: void 0,
      key: void 0
    }, options);
    const args = tokenizeArgString(argsInput);
    const inputIsString = typeof argsInput === "string";
    const aliases = combineAliases(Object.assign(/* @__PURE__ */ Object.create(null), opts.alias));
    const configuration = Object.assign({
      "boolean-negation": true,
      "camel-case-expansion": true,
      "combine-arrays": false,
      "dot-notation": true,
      "duplicate-arguments-array": true,
      "flatten-duplicate-arrays": true,
      "greedy-arrays": true,
      "halt-at-non-option": false,
      "nargs-eats-options": false,
      "negation-prefix": "no-",
      "parse-numbers": true,
      "parse-positional-numbers": true,
      "populate--": false,
      "set-placeholder-key": false,
      "short-option-groups": true,
      "strip-aliased": false,
      "strip-dashed": false,
      "unknown-options-as-args": false
    }, opts.configuration);
    const defaults = Object.assign(/* @__PURE__ */ Object.create(null), opts.default);
    const configObjects = opts.configObjects || [];
    const envPrefix = opts.envPrefix;
    const notFlagsOption = configuration["populate--"];
    const notFlagsArgv = notFlagsOption ? "--" : "_";
    const newAliases = /* @__PURE__ */ Object.create(null);
    const defaulted = /* @__PURE__ */ Object.create(null);
    const __3 = opts.__ || mixin2.format;
    const flags2 = {
      aliases: /* @__PURE__ */ Object.create(null),
      arrays: /* @__PURE__ */ Object.create(null),
      bools: /* @__PURE__ */ Object.create(null),
      strings: /* @__PURE__ */ Object.create(null),
      numbers: /* @__PURE__ */ Object.create(null),
      counts: /* @__PURE__ */ Object.create(null),
      normalize: /* @__PURE__ */ Object.create(null),
      configs: /* @__PURE__ */ Object.create(null),
      nargs: /* @__PURE__ */ Object.create(null),
      coercions: /* @__PURE__ */ Object.create(null),
      keys: []
    };
    const negative = /^-([0-9]+(\.[0-9]+)?|\.[0-9]+)$/;
    const negatedBoolean = new RegExp("^--" + configuration["negation-prefix"] + "(.+)");
    [].concat(opts.array || []).filter(Boolean).forEach(function(opt) {
      const key = typeof opt === "object" ? opt.key : opt;
      const assignment = Object.keys(opt).map(function(key2) {
        const arrayFlagKeys = {
          boolean: "bools",
          string: "strings",
          number: "numbers"
        };
        return arrayFlagKeys[key2];
      }).filter(Boolean).pop();
      if (assignment) {
        flags2[assignment][key] = true;
      }
      flags2.arrays[key] = true;
      flags2.keys.push(key);
    });
    [].concat(opts.boolean || []).filter(Boolean).forEach(function(key) {
      flags2.bools[key] = true;
      flags2.keys.push(key);
    });
    [].concat(opts.string || []).filter(Boolean).forEach(function(key) {
      flags2.strings[key] = true;
      flags2.keys.push(key);
    });
    [].concat(opts.number || []).filter(Boolean).forEach(function(key) {
      flags2.numbers[key] = true;
      flags2.keys.push(key);
    });
    [].concat(opts.count || []).filter(Boolean).forEach(function(key) {
      flags2.counts[key] = true;
      flags2.keys.push(key);
    });
    [].concat(opts.normalize || []).filter(Boolean).forEach(function(key) {
      flags2.normalize[key] = true;
      flags2.keys.push(key);
    });
    if (typeof opts.narg === "object") {
      Object.entries(opts.narg).forEach(([key, value2]) => {
        if (typeof value2 === "number") {
          flags2.nargs[key] = value2;
          flags2.keys.push(key);
        }
      });
    }
    if (typeof opts.coerce === "object") {
      Object.entries(opts.coerce).forEach(([key, value2]) => {
        if (typeof value2 === "function") {
          flags2.coercions[key] = value2;
          flags2.keys.push(key);
        }
      });
    }
    if (typeof opts.config !== "undefined") {
      if (Array.isArray(opts.config) || typeof opts.config === "string") {
        ;
        [].concat(opts.config).filter(Boolean).forEach(function(key) {
          flags2.configs[key] = true;
        });
      } else if (typeof opts.config === "object") {
        Object.entries(opts.config).forEach(([key, value2]) => {
          if (typeof value2 === "boolean" || typeof value2 === "function") {
            flags2.configs[key] = value2;
          }
        });
      }
    }
    extendAliases(opts.key, aliases, opts.default, flags2.arrays);
    Object.keys(defaults).forEach(function(key) {
      (flags2.aliases[key] || []).forEach(function(alias) {
        defaults[alias] = defaults[key];
      });
    });
    let error = null;
    checkConfiguration();
    let notFlags = [];
    const argv = Object.assign(/* @__PURE__ */ Object.create(null), { _: [] });
    const argvReturn = {};
    for (let i = 0; i < args.length; i++) {
      const arg = args[i];
      const truncatedArg = arg.replace(/^-{3,}/, "---");
      let broken;
      let key;
      let letters;
      let m;
      let next;
      let value2;
      if (arg !== "--" && /^-/.test(arg) && isUnknownOptionAsArg(arg)) {
        pushPositional(arg);
      } else if (truncatedArg.match(/^---+(=|$)/)) {
        pushPositional(arg);
        continue;
      } else if (arg.match(/^--.+=/) || !configuration["short-option-groups"] && arg.match(/^-.+=/)) {
        m = arg.match(/^--?([^=]+)=([\s\S]*)$/);
        if (m !== null && Array.isArray(m) && m.length >= 3) {
          if (checkAllAliases(m[1], flags2.arrays)) {
            i = eatArray(i, m[1], args, m[2]);
          } else if (checkAllAliases(m[1], flags2.nargs) !== false) {
            i = eatNargs(i, m[1], args, m[2]);
          } else {
            setArg(m[1], m[2], true);
          }
        }
      } else if (arg.match(negatedBoolean) && configuration["boolean-negation"]) {
        m = arg.match(negatedBoolean);
        if (m !== null && Array.isArray(m) && m.length >= 2) {
          key = m[1];
          setArg(key, checkAllAliases(key, flags2.arrays) ? [false] : false);
        }
      } else if (arg.match(/^--.+/) || !configuration["short-option-groups"] && arg.match(/^-[^-]+/)) {
        m = arg.match(/^--?(.+)/);
        if (m !== null && Array.isArray(m) && m.length >= 2) {
          key = m[1];
          if (checkAllAliases(key, flags2.arrays)) {
            i = eatArray(i, key, args);
          } else if (checkAllAliases(key, flags2.nargs) !== false) {
            i = eatNargs(i, key, args);
          } else {
            next = args[i + 1];
            if (next !== void 0 && (!next.match(/^-/) || next.match(negative)) && !checkAllAliases(key, flags2.bools) && !checkAllAliases(key, flags2.counts)) {
              setArg(key, next);
              i++;
            } else if (/^(true|false)$/.test(next)) {
              setArg(key, next);
              i++;
            } else {
              setArg(key, defaultValue(key));
            }
          }
        }
      } else if (arg.match(/^-.\..+=/)) {
        m = arg.match(/^-([^=]+)=([\s\S]*)$/);
        if (m !== null && Array.isArray(m) && m.length >= 3) {
          setArg(m[1], m[2]);
        }
      } else if (arg.match(/^-.\..+/) && !arg.match(negative)) {
        next = args[i + 1];
        m = arg.match(/^-(.\..+)/);
        if (m !== null && Array.isArray(m) && m.length >= 2) {
          key = m[1];
          if (next !== void 0 && !next.match(/^-/) && !checkAllAliases(key, flags2.bools) && !checkAllAliases(key, flags2.counts)) {
            setArg(key, next);
            i++;
          } else {
            setArg(key, defaultValue(key));
          }
        }
      } else if (arg.match(/^-[^-]+/) && !arg.match(negative)) {
        letters = arg.slice(1, -1).split("");
        broken = false;
        for (let j = 0; j < letters.length; j++) {
          next = arg.slice(j + 2);
          if (letters[j + 1] && letters[j + 1] === "=") {
            value2 = arg.slice(j + 3);
            key = letters[j];
            if (checkAllAliases(key, flags2.arrays)) {
              i = eatArray(i, key, args, value2);
            } else if (checkAllAliases(key, flags2.nargs) !== false) {
              i = eatNargs(i, key, args, value2);
            } else {
              setArg(key, value2);
            }
            broken = true;
            break;
          }
          if (next === "-") {
            setArg(letters[j], next);
            continue;
          }
          if (/[A-Za-z]/.test(letters[j]) && /^-?\d+(\.\d*)?(e-?\d+)?$/.test(next) && checkAllAliases(next, flags2.bools) === false) {
            setArg(letters[j], next);
            broken = true;
            break;
          }
          if (letters[j + 1] && letters[j + 1].match(/\W/)) {
            setArg(letters[j], next);
            broken = true;
            break;
          } else {
            setArg(letters[j], defaultValue(letters[j]));
          }
        }
        key = arg.slice(-1)[0];
        if (!broken && key !== "-") {
          if (checkAllAliases(key, flags2.arrays)) {
            i = eatArray(i, key, args);
          } else if (checkAllAliases(key, flags2.nargs) !== false) {
            i = eatNargs(i, key, args);
          } else {
            next = args[i + 1];
            if (next !== void 0 && (!/^(-|--)[^-]/.test(next) || next.match(negative)) && !checkAllAliases(key, flags2.bools) && !checkAllAliases(key, flags2.counts)) {
              setArg(key, next);
              i++;
            } else if (/^(true|false)$/.test(next)) {
              setArg(key, next);
              i++;
            } else {
              setArg(key, defaultValue(key));
            }
          }
        }
      } else if (arg.match(/^-[0-9]$/) && arg.match(negative) && checkAllAliases(arg.slice(1), flags2.bools)) {
        key = arg.slice(1);
        setArg(key, defaultValue(key));
      } else if (arg === "--") {
        notFlags = args.slice(i + 1);
        break;
      } else if (configuration["halt-at-non-option"]) {
        notFlags = args.slice(i);
        break;
      } else {
        pushPositional(arg);
      }
    }
    applyEnvVars(argv, true);
    applyEnvVars(argv, false);
    setConfig(argv);
    setConfigObjects();
    applyDefaultsAndAliases(argv, flags2.aliases, defaults, true);
    applyCoercions(argv);
    if (configuration["set-placeholder-key"])
      setPlaceholderKeys(argv);
    Object.keys(flags2.counts).forEach(function(key) {
      if (!hasKey(argv, key.split(".")))
        setArg(key, 0);
    });
    if (notFlagsOption && notFlags.length)
      argv[notFlagsArgv] = [];
    notFlags.forEach(function(key) {
      argv[notFlagsArgv].push(key);
    });
    if (configuration["camel-case-expansion"] && configuration["strip-dashed"]) {
      Object.keys(argv).filter((key) => key !== "--" && key.includes("-")).forEach((key) => {
        delete argv[key];
      });
    }
    if (configuration["strip-aliased"]) {
      ;
      [].concat(...Object.keys(aliases).map((k) => aliases[k])).forEach((alias) => {
        if (configuration["camel-case-expansion"] && alias.includes("-")) {
          delete argv[alias.split(".").map((prop) => camelCase(prop)).join(".")];
        }
        delete argv[alias];
      });
    }
    function pushPositional(arg) {
      const maybeCoercedNumber = maybeCoerceNumber("_", arg);
      if (typeof maybeCoercedNumber === "string" || typeof maybeCoercedNumber === "number") {
        argv._.push(maybeCoercedNumber);
      }
    }
    function eatNargs(i, key, args2, argAfterEqualSign) {
      let ii;
      let toEat = checkAllAliases(key, flags2.nargs);
      toEat = typeof toEat !== "number" || isNaN(toEat) ? 1 : toEat;
      if (toEat === 0) {
        if (!isUndefined(argAfterEqualSign)) {
          error = Error(__3("Argument unexpected for: %s", key));
        }
        setArg(key, defaultValue(key));
        return i;
      }
      let available = isUndefined(argAfterEqualSign) ? 0 : 1;
      if (configuration["nargs-eats-options"]) {
        if (args2.length - (i + 1) + available < toEat) {
          error = Error(__3("Not enough arguments following: %s", key));
        }
        available = toEat;
      } else {
        for (ii = i + 1; ii < args2.length; ii++) {
          if (!args2[ii].match(/^-[^0-9]/) || args2[ii].match(negative) || isUnknownOptionAsArg(args2[ii]))
            available++;
          else
            break;
        }
        if (available < toEat)
          error = Error(__3("Not enough arguments following: %s", key));
      }
      let consumed = Math.min(available, toEat);
      if (!isUndefined(argAfterEqualSign) && consumed > 0) {
        setArg(key, argAfterEqualSign);
        consumed--;
      }
      for (ii = i + 1; ii < consumed + i + 1; ii++) {
        setArg(key, args2[ii]);
      }
      return i + consumed;
    }
    function eatArray(i, key, args2, argAfterEqualSign) {
      let argsToSet = [];
      let next = argAfterEqualSign || args2[i + 1];
      const nargsCount = checkAllAliases(key, flags2.nargs);
      if (checkAllAliases(key, flags2.bools) && !/^(true|false)$/.test(next)) {
        argsToSet.push(true);
      } else if (isUndefined(next) || isUndefined(argAfterEqualSign) && /^-/.test(next) && !negative.test(next) && !isUnknownOptionAsArg(next)) {
        if (defaults[key] !== void 0) {
          const defVal = defaults[key];
          argsToSet = Array.isArray(defVal) ? defVal : [defVal];
        }
      } else {
        if (!isUndefined(argAfterEqualSign)) {
          argsToSet.push(processValue(key, argAfterEqualSign, true));
        }
        for (let ii = i + 1; ii < args2.length; ii++) {
          if (!configuration["greedy-arrays"] && argsToSet.length > 0 || nargsCount && typeof nargsCount === "number" && argsToSet.length >= nargsCount)
            break;
          next = args2[ii];
          if (/^-/.test(next) && !negative.test(next) && !isUnknownOptionAsArg(next))
            break;
          i = ii;
          argsToSet.push(processValue(key, next, inputIsString));
        }
      }
      if (typeof nargsCount === "number" && (nargsCount && argsToSet.length < nargsCount || isNaN(nargsCount) && argsToSet.length === 0)) {
        error = Error(__3("Not enough arguments following: %s", key));
      }
      setArg(key, argsToSet);
      return i;
    }
    function setArg(key, val, shouldStripQuotes = inputIsString) {
      if (/-/.test(key) && configuration["camel-case-expansion"]) {
        const alias = key.split(".").map(function(prop) {
          return camelCase(prop);
        }).join(".");
        addNewAlias(key, alias);
      }
      const value2 = processValue(key, val, shouldStripQuotes);
      const splitKey = key.split(".");
      setKey(argv, splitKey, value2);
      if (flags2.aliases[key]) {
        flags2.aliases[key].forEach(function(x) {
          const keyProperties = x.split(".");
          setKey(argv, keyProperties, value2);
        });
      }
      if (splitKey.length > 1 && configuration["dot-notation"]) {
        ;
        (flags2.aliases[splitKey[0]] || []).forEach(function(x) {
          let keyProperties = x.split(".");
          const a = [].concat(splitKey);
          a.shift();
          keyProperties = keyProperties.concat(a);
          if (!(flags2.aliases[key] || []).includes(keyProperties.join("."))) {
            setKey(argv, keyProperties, value2);
          }
        });
      }
      if (checkAllAliases(key, flags2.normalize) && !checkAllAliases(key, flags2.arrays)) {
        const keys = [key].concat(flags2.aliases[key] || []);
        keys.forEach(function(key2) {
          Object.defineProperty(argvReturn, key2, {
            enumerable: true,
            get() {
              return val;
            },
            set(value3) {
              val = typeof value3 === "string" ? mixin2.normalize(value3) : value3;
            }
          });
        });
      }
    }
    function addNewAlias(key, alias) {
      if (!(flags2.aliases[key] && flags2.aliases[key].length)) {
        flags2.aliases[key] = [alias];
        newAliases[alias] = true;
      }
      if (!(flags2.aliases[alias] && flags2.aliases[alias].length)) {
        addNewAlias(alias, key);
      }
    }
    function processValue(key, val, shouldStripQuotes) {
      if (shouldStripQuotes) {
        val = stripQuotes(val);
      }
      if (checkAllAliases(key, flags2.bools) || checkAllAliases(key, flags2.counts)) {
        if (typeof val === "string")
          val = val === "true";
      }
      let value2 = Array.isArray(val) ? val.map(function(v) {
        return maybeCoerceNumber(key, v);
      }) : maybeCoerceNumber(key, val);
      if (checkAllAliases(key, flags2.counts) && (isUndefined(value2) || typeof value2 === "boolean")) {
        value2 = increment();
      }
      if (checkAllAliases(key, flags2.normalize) && checkAllAliases(key, flags2.arrays)) {
        if (Array.isArray(val))
          value2 = val.map((val2) => {
            return mixin2.normalize(val2);
          });
        else
          value2 = mixin2.normalize(val);
      }
      return value2;
    }
    function maybeCoerceNumber(key, value2) {
      if (!configuration["parse-positional-numbers"] && key === "_")
        return value2;
      if (!checkAllAliases(key, flags2.strings) && !checkAllAliases(key, flags2.bools) && !Array.isArray(value2)) {
        const shouldCoerceNumber = looksLikeNumber(value2) && configuration["parse-numbers"] && Number.isSafeInteger(Math.floor(parseFloat(`${value2}`)));
        if (shouldCoerceNumber || !isUndefined(value2) && checkAllAliases(key, flags2.numbers)) {
          value2 = Number(value2);
        }
      }
      return value2;
    }
    function setConfig(argv2) {
      const configLookup = /* @__PURE__ */ Object.create(null);
      applyDefaultsAndAliases(configLookup, flags2.aliases, defaults);
      Object.keys(flags2.configs).forEach(function(configKey) {
        const configPath = argv2[configKey] || configLookup[configKey];
        if (configPath) {
          try {
            let config2 = null;
            const resolvedConfigPath = mixin2.resolve(mixin2.cwd(), configPath);
            const resolveConfig = flags2.configs[configKey];
            if (typeof resolveConfig === "function") {
              try {
                config2 = resolveConfig(resolvedConfigPath);
              } catch (e) {
                config2 = e;
              }
              if (config2 instanceof Error) {
                error = config2;
                return;
              }
            } else {
              config2 = mixin2.require(resolvedConfigPath);
            }
            setConfigObject(config2);
          } catch (ex) {
            if (ex.name === "PermissionDenied")
              error = ex;
            else if (argv2[configKey])
              error = Error(__3("Invalid JSON config file: %s", configPath));
          }
        }
      });
    }
    function setConfigObject(config2, prev) {
      Object.keys(config2).forEach(function(key) {
        const value2 = config2[key];
        const fullKey = prev ? prev + "." + key : key;
        if (typeof value2 === "object" && value2 !== null && !Array.isArray(value2) && configuration["dot-notation"]) {
          setConfigObject(value2, fullKey);
        } else {
          if (!hasKey(argv, fullKey.split(".")) || checkAllAliases(fullKey, flags2.arrays) && configuration["combine-arrays"]) {
            setArg(fullKey, value2);
          }
        }
      });
    }
    function setConfigObjects() {
      if (typeof configObjects !== "undefined") {
        configObjects.forEach(function(configObject) {
          setConfigObject(configObject);
        });
      }
    }
    function applyEnvVars(argv2, configOnly) {
      if (typeof envPrefix === "undefined")
        return;
      const prefix = typeof envPrefix === "string" ? envPrefix : "";
      const env2 = mixin2.env();
      Object.keys(env2).forEach(function(envVar) {
        if (prefix === "" || envVar.lastIndexOf(prefix, 0) === 0) {
          const keys = envVar.split("__").map(function(key, i) {
            if (i === 0) {
              key = key.substring(prefix.length);
            }
            return camelCase(key);
          });
          if ((configOnly && flags2.configs[keys.join(".")] || !configOnly) && !hasKey(argv2, keys)) {
            setArg(keys.join("."), env2[envVar]);
          }
        }
      });
    }
    function applyCoercions(argv2) {
      let coerce;
      const applied = /* @__PURE__ */ new Set();
      Object.keys(argv2).forEach(function(key) {
        if (!applied.has(key)) {
          coerce = checkAllAliases(key, flags2.coercions);
          if (typeof coerce === "function") {
            try {
              const value2 = maybeCoerceNumber(key, coerce(argv2[key]));
              [].concat(flags2.aliases[key] || [], key).forEach((ali) => {
                applied.add(ali);
                argv2[ali] = value2;
              });
            } catch (err) {
              error = err;
            }
          }
        }
      });
    }
    function setPlaceholderKeys(argv2) {
      flags2.keys.forEach((key) => {
        if (~key.indexOf("."))
          return;
        if (typeof argv2[key] === "undefined")
          argv2[key] = void 0;
      });
      return argv2;
    }
    function applyDefaultsAndAliases(obj, aliases2, defaults2, canLog = false) {
      Object.keys(defaults2).forEach(function(key) {
        if (!hasKey(obj, key.split("."))) {
          setKey(obj, key.split("."), defaults2[key]);
          if (canLog)
            defaulted[key] = true;
          (aliases2[key] || []).forEach(function(x) {
            if (hasKey(obj, x.split(".")))
              return;
            setKey(obj, x.split("."), defaults2[key]);
          });
        }
      });
    }
    function hasKey(obj, keys) {
      let o = obj;
      if (!configuration["dot-notation"])
        keys = [keys.join(".")];
      keys.slice(0, -1).forEach(function(key2) {
        o = o[key2] || {};
      });
      const key = keys[keys.length - 1];
      if (typeof o !== "object")
        return false;
      else
        return key in o;
    }
    function setKey(obj, keys, value2) {
      let o = obj;
      if (!configuration["dot-notation"])
        keys = [keys.join(".")];
      keys.slice(0, -1).forEach(function(key2) {
        key2 = sanitizeKey(key2);
        if (typeof o === "object" && o[key2] === void 0) {
          o[key2] = {};
        }
        if (typeof o[key2] !== "object" || Array.isArray(o[key2])) {
          if (Array.isArray(o[key2])) {
            o[key2].push({});
          } else {
            o[key2] = [o[key2], {}];
          }
          o = o[key2][o[key2].length - 1];
        } else {
          o = o[key2];
        }
      });
      const key = sanitizeKey(keys[keys.length - 1]);
      const isTypeArray = checkAllAliases(keys.join("."), flags2.arrays);
      const isValueArray = Array.isArray(value2);
      let duplicate = configuration["duplicate-arguments-array"];
      if (!duplicate && checkAllAliases(key, flags2.nargs)) {
        duplicate = true;
        if (!isUndefined(o[key]) && flags2.nargs[key] === 1 || Array.isArray(o[key]) && o[key].length === flags2.nargs[key]) {
          o[key] = void 0;
        }
      }
      if (value2 === increment()) {
        o[key] = increment(o[key]);
      } else if (Array.isArray(o[key])) {
        if (duplicate && isTypeArray && isValueArray) {
          o[key] = configuration["flatten-duplicate-arrays"] ? o[key].concat(value2) : (Array.isArray(o[key][0]) ? o[key] : [o[key]]).concat([value2]);
        } else if (!duplicate && Boolean(isTypeArray) === Boolean(isValueArray)) {
          o[key] = value2;
        } else {
          o[key] = o[key].concat([value2]);
        }
      } else if (o[key] === void 0 && isTypeArray) {
        o[key] = isValueArray ? value2 : [value2];
      } else if (duplicate && !(o[key] === void 0 || checkAllAliases(key, flags2.counts) || checkAllAliases(key, flags2.bools))) {
        o[key] = [o[key], value2];
      } else {
        o[key] = value2;
      }
    }
    function extendAliases(...args2) {
      args2.forEach(function(obj) {
        Object.keys(obj || {}).forEach(function(key) {
          if (flags2.aliases[key])
            return;
          flags2.aliases[key] = [].concat(aliases[key] || []);
          flags2.aliases[key].concat(key).forEach(function(x) {
            if (/-/.test(x) && configuration["camel-case-expansion"]) {
              const c = camelCase(x);
              if (c !== key && flags2.aliases[key].indexOf(c) === -1) {
                flags2.aliases[key].push(c);
                newAliases[c] = true;
              }
            }
          });
          flags2.aliases[key].concat(key).forEach(function(x) {
            if (x.length > 1 && /[A-Z]/.test(x) && configuration["camel-case-expansion"]) {
              const c = decamelize(x, "-");
              if (c !== key && flags2.aliases[key].indexOf(c) === -1) {
                flags2.aliases[key].push(c);
                newAliases[c] = true;
              }
            }
          });
          flags2.aliases[key].forEach(function(x) {
            flags2.aliases[x] = [key].concat(flags2.aliases[key].filter(function(y) {
              return x !== y;
            }));
          });
        });
      });
    }
    function checkAllAliases(key, flag2) {
      const toCheck = [].concat(flags2.aliases[key] || [], key);
      const keys = Object.keys(flag2);
      const setAlias = toCheck.find((key2) => keys.includes(key2));
      return setAlias ? flag2[setAlias] : false;
    }
    function hasAnyFlag(key) {
      const flagsKeys = Object.keys(flags2);
      const toCheck = [].concat(flagsKeys.map((k) => flags2[k]));
      return toCheck.some(function(flag2) {
        return Array.isArray(flag2) ? flag2.includes(key) : flag2[key];
      });
    }
    function hasFlagsMatching(arg, ...patterns) {
      const toCheck = [].concat(...patterns);
      return toCheck.some(function(pattern2) {
        const match = arg.match(pattern2);
        return match && hasAnyFlag(match[1]);
      });
    }
    function hasAllShortFlags(arg) {
      if (arg.match(negative) || !arg.match(/^-[^-]+/)) {
        return false;
      }
      let hasAllFlags = true;
      let next;
      const letters = arg.slice(1).split("");
      for (let j = 0; j < letters.length; j++) {
        next = arg.slice(j + 2);
        if (!hasAnyFlag(letters[j])) {
          hasAllFlags = false;
          break;
        }
        if (letters[j + 1] && letters[j + 1] === "=" || next === "-" || /[A-Za-z]/.test(letters[j]) && /^-?\d+(\.\d*)?(e-?\d+)?$/.test(next) || letters[j + 1] && letters[j + 1].match(/\W/)) {
          break;
        }
      }
      return hasAllFlags;
    }
    function isUnknownOptionAsArg(arg) {
      return configuration["unknown-options-as-args"] && isUnknownOption(arg);
    }
    function isUnknownOption(arg) {
      arg = arg.replace(/^-{3,}/, "--");
      if (arg.match(negative)) {
        return false;
      }
      if (hasAllShortFlags(arg)) {
        return false;
      }
      const flagWithEquals = /^-+([^=]+?)=[\s\S]*$/;
      const normalFlag = /^-+([^=]+?)$/;
      const flagEndingInHyphen = /^-+([^=]+?)-$/;
      const flagEndingInDigits = /^-+([^=]+?\d+)$/;
      const flagEndingInNonWordCharacters = /^-+([^=]+?)\W+.*$/;
      return !hasFlagsMatching(arg, flagWithEquals, negatedBoolean, normalFlag, flagEndingInHyphen, flagEndingInDigits, flagEndingInNonWordCharacters);
    }
    function defaultValue(key) {
      if (!checkAllAliases(key, flags2.bools) && !checkAllAliases(key, flags2.counts) && `${key}` in defaults) {
        return defaults[key];
      } else {
        return defaultForType(guessType2(key));
      }
    }
    function defaultForType(type) {
      const def = {
        [DefaultValuesForTypeKey.BOOLEAN]: true,
        [DefaultValuesForTypeKey.STRING]: "",
        [DefaultValuesForTypeKey.NUMBER]: void 0,
        [DefaultValuesForTypeKey.ARRAY]: []
      };
      return def[type];
    }
    function guessType2(key) {
      let type = DefaultValuesForTypeKey.BOOLEAN;
      if (checkAllAliases(key, flags2.strings))
        type = DefaultValuesForTypeKey.STRING;
      else if (checkAllAliases(key, flags2.numbers))
        type = DefaultValuesForTypeKey.NUMBER;
      else if (checkAllAliases(key, flags2.bools))
        type = DefaultValuesForTypeKey.BOOLEAN;
      else if (checkAllAliases(key, flags2.arrays))
        type = DefaultValuesForTypeKey.ARRAY;
      return type;
    }
    function isUndefined(num) {
      return num === void 0;
    }
    function checkConfiguration() {
      Object.keys(flags2.counts).find((key) => {
        if (checkAllAliases(key, flags2.arrays)) {
          error = Error(__3("Invalid configuration: %s, opts.count excludes opts.array.", key));
          return true;
        } else if (checkAllAliases(key, flags2.nargs)) {
          error = Error(__3("Invalid configuration: %s, opts.count excludes opts.narg.", key));
          return true;
        }
        return false;
      });
    }
    return {
      aliases: Object.assign({}, flags2.aliases),
      argv: Object.assign(argvReturn, argv),
      configuration,
      defaulted: Object.assign({}, defaulted),
      error,
      newAliases: Object.assign({}, newAliases)
    };
  }
};
function combineAliases(aliases) {
  const aliasArrays = [];
  const combined = /* @__PURE__ */ Object.create(null);
  let change = true;
  Object.keys(aliases).forEach(function(key) {
    aliasArrays.push([].concat(aliases[key], key));
  });
  while (change) {
    change = false;
    for (let i = 0; i < aliasArrays.length; i++) {
      for (let ii = i + 1; ii < aliasArrays.length; ii++) {
        const intersect = aliasArrays[i].filter(function(v) {
          return aliasArrays[ii].indexOf(v) !== -1;
        });
        if (intersect.length) {
          aliasArrays[i] = aliasArrays[i].concat(aliasArrays[ii]);
          aliasArrays.splice(ii, 1);
          change = true;
          break;
        }
      }
    }
  }
  aliasArrays.forEach(function(aliasArray) {
    aliasArray = aliasArray.filter(function(v, i, self) {
      return self.indexOf(v) === i;
    });
    const lastAlias = aliasArray.pop();
    if (lastAlias !== void 0 && typeof lastAlias === "string") {
      combined[lastAlias] = aliasArray;
    }
  });
  return combined;
}
function increment(orig) {
  return orig !== void 0 ? orig + 1 : 1;
}
function sanitizeKey(key) {
  if (key === "__proto__")
    return "___proto___";
  return key;
}
function stripQuotes(val) {
  return typeof val === "string" && (val[0] === "'" || val[0] === '"') && val[val.length - 1] === val[0] ? val.substring(1, val.length - 1) : val;
}

// node_modules/yargs-parser/build/lib/index.js
import { readFileSync } from "fs";
var _a;
var _b;
var _c;
var minNodeVersion = process && process.env && process.env.YARGS_MIN_NODE_VERSION ? Number(process.env.YARGS_MIN_NODE_VERSION) : 20;
var nodeVersion = (_b = (_a = process === null || process === void 0 ? void 0 : process.versions) === null || _a === void 0 ? void 0 : _a.node) !== null && _b !== void 0 ? _b : (_c = process === null || process === void 0 ? void 0 : process.version) === null || _c === void 0 ? void 0 : _c.slice(1);
if (nodeVersion) {
  const major = Number(nodeVersion.match(/^([^.]+)/)[1]);
  if (major < minNodeVersion) {
    throw Error(`yargs parser supports a minimum Node.js version of ${minNodeVersion}. Read our version support policy: https://github.com/yargs/yargs-parser#supported-nodejs-versions`);
  }
}
var env = process ? process.env : {};
var require2 = createRequire ? createRequire(import.meta.url) : void 0;
var parser = new YargsParser({
  cwd: process.cwd,
  env: () => {
    return env;
  },
  format,
  normalize,
  resolve: resolve2,
  require: (path) => {
    if (typeof require2 !== "undefined") {
      return require2(path);
    } else if (path.match(/\.json$/)) {
      return JSON.parse(readFileSync(path, "utf8"));
    } else {
      throw Error("only .json config files are supported in ESM");
    }
  }
});
var yargsParser = function Parser(args, opts) {
  const result = parser.parse(args.slice(), opts);
  return result.argv;
};
yargsParser.detailed = function(args, opts) {
  return parser.parse(args.slice(), opts);
};
yargsParser.camelCase = camelCase;
yargsParser.decamelize = decamelize;
yargsParser.looksLikeNumber = looksLikeNumber;
var lib_default = yargsParser;

// node_modules/yargs/lib/platform-shims/esm.mjs
import { basename, dirname as dirname2, extname, relative, resolve as resolve4, join } from "path";

// node_modules/yargs/build/lib/utils/process-argv.js
function getProcessArgvBinIndex() {
  if (isBundledElectronApp())
    return 0;
  return 1;
}
function isBundledElectronApp() {
  return isElectronApp() && !process.defaultApp;
}
function isElectronApp() {
  return !!process.versions.electron;
}
function getProcessArgvBin() {
  return process.argv[getProcessArgvBinIndex()];
}

// node_modules/string-width/index.js
var segmenter3 = new Intl.Segmenter();
var visibleCharacterRegex = new RegExp("[^\\p{Default_Ignorable_Code_Point}\\p{Control}\\p{Format}\\p{Nonspacing_Mark}\\p{Enclosing_Mark}\\p{Surrogate}]", "v");
var spacingMarkRegex = new RegExp("\\p{Spacing_Mark}", "v");
var rgiEmojiRegex = new RegExp("^\\p{RGI_Emoji}$", "v");
var unqualifiedKeycapRegex = /^[\d#*]\u20E3$/;
var extendedPictographicRegex = new RegExp("\\p{Extended_Pictographic}", "gu");
function isDoubleWidthNonRgiEmojiSequence(segment) {
  if (segment.length > 50) {
    return false;
  }
  if (unqualifiedKeycapRegex.test(segment)) {
    return true;
  }
  if (segment.includes("\u200D")) {
    const pictographics = segment.match(extendedPictographicRegex);
    return pictographics !== null && pictographics.length >= 2;
  }
  return false;
}
function baseVisible(segment) {
  const index = segment.search(visibleCharacterRegex);
  return index === -1 ? void 0 : segment.slice(index);
}
function isHangulLeadingJamo(codePoint) {
  return codePoint >= 4352 && codePoint <= 4447 || codePoint >= 43360 && codePoint <= 43388;
}
function isHangulVowelJamo(codePoint) {
  return codePoint >= 4448 && codePoint <= 4519 || codePoint >= 55216 && codePoint <= 55238;
}
function isHangulTrailingJamo(codePoint) {
  return codePoint >= 4520 && codePoint <= 4607 || codePoint >= 55243 && codePoint <= 55291;
}
function isHangulJamo(codePoint) {
  return isHangulLeadingJamo(codePoint) || isHangulVowelJamo(codePoint) || isHangulTrailingJamo(codePoint);
}
function hangulClusterWidth(visibleSegment, eastAsianWidthOptions) {
  const codePoints = [];
  for (const character of visibleSegment) {
    if (!visibleCharacterRegex.test(character)) {
      continue;
    }
    codePoints.push(character.codePointAt(0));
  }
  if (codePoints.length === 0) {
    return void 0;
  }
  let width = 0;
  for (let index = 0; index < codePoints.length; index++) {
    const codePoint = codePoints[index];
    if (!isHangulJamo(codePoint)) {
      if (width === 0) {
        return void 0;
      }
      for (let remaining = index; remaining < codePoints.length; remaining++) {
        width += eastAsianWidth(codePoints[remaining], eastAsianWidthOptions);
      }
      return width;
    }
    if (isHangulLeadingJamo(codePoint) && isHangulVowelJamo(codePoints[index + 1])) {
      width += 2;
      index += isHangulTrailingJamo(codePoints[index + 2]) ? 2 : 1;
      continue;
    }
    width += eastAsianWidth(codePoint, eastAsianWidthOptions);
  }
  return width;
}
function trailingWidth(visibleSegment, eastAsianWidthOptions) {
  let extra = 0;
  let first = true;
  for (const character of visibleSegment) {
    if (first) {
      first = false;
      continue;
    }
    if (spacingMarkRegex.test(character) || character >= "\uFF00" && character <= "\uFFEF") {
      extra += eastAsianWidth(character.codePointAt(0), eastAsianWidthOptions);
    }
  }
  return extra;
}
function stringWidth3(input, options = {}) {
  if (typeof input !== "string" || input.length === 0) {
    return 0;
  }
  const {
    ambiguousIsNarrow = true,
    countAnsiEscapeCodes = false
  } = options;
  let string = input;
  if (!countAnsiEscapeCodes && (string.includes("\x1B") || string.includes("\x9B"))) {
    string = stripAnsi(string);
  }
  if (string.length === 0) {
    return 0;
  }
  if (/^[\u0020-\u007E]*$/.test(string)) {
    return string.length;
  }
  let width = 0;
  const eastAsianWidthOptions = { ambiguousAsWide: !ambiguousIsNarrow };
  for (const { segment } of segmenter3.segment(string)) {
    const visibleSegment = baseVisible(segment);
    if (visibleSegment === void 0) {
      continue;
    }
    if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
      width += 2;
      continue;
    }
    const hangulWidth = hangulClusterWidth(visibleSegment, eastAsianWidthOptions);
    if (hangulWidth !== void 0) {
      width += hangulWidth;
      continue;
    }
    const codePoint = visibleSegment.codePointAt(0);
    width += eastAsianWidth(codePoint, eastAsianWidthOptions);
    width += trailingWidth(visibleSegment, eastAsianWidthOptions);
  }
  return width;
}

// node_modules/y18n/build/lib/platform-shims/node.js
import { readFileSync as readFileSync2, statSync as statSync2, writeFile } from "fs";
import { format as format2 } from "util";
import { resolve as resolve3 } from "path";
var node_default = {
  fs: {
    readFileSync: readFileSync2,
    writeFile
  },
  format: format2,
  resolve: resolve3,
  exists: (file) => {
    try {
      return statSync2(file).isFile();
    } catch (err) {
      return false;
    }
  }
};

// node_modules/y18n/build/lib/index.js
var shim;
var Y18N = class {
  constructor(opts) {
    opts = opts || {};
    this.directory = opts.directory || "./locales";
    this.updateFiles = typeof opts.updateFiles === "boolean" ? opts.updateFiles : true;
    this.locale = opts.locale || "en";
    this.fallbackToLanguage = typeof opts.fallbackToLanguage === "boolean" ? opts.fallbackToLanguage : true;
    this.cache = /* @__PURE__ */ Object.create(null);
    this.writeQueue = [];
  }
  __(...args) {
    if (typeof arguments[0] !== "string") {
      return this._taggedLiteral(arguments[0], ...arguments);
    }
    const str = args.shift();
    let cb = function() {
    };
    if (typeof args[args.length - 1] === "function")
      cb = args.pop();
    cb = cb || function() {
    };
    if (!this.cache[this.locale])
      this._readLocaleFile();
    if (!this.cache[this.locale][str] && this.updateFiles) {
      this.cache[this.locale][str] = str;
      this._enqueueWrite({
        directory: this.directory,
        locale: this.locale,
        cb
      });
    } else {
      cb();
    }
    return shim.format.apply(shim.format, [this.cache[this.locale][str] || str].concat(args));
  }
  __n() {
    const args = Array.prototype.slice.call(arguments);
    const singular = args.shift();
    const plural = args.shift();
    const quantity = args.shift();
    let cb = function() {
    };
    if (typeof args[args.length - 1] === "function")
      cb = args.pop();
    if (!this.cache[this.locale])
      this._readLocaleFile();
    let str = quantity === 1 ? singular : plural;
    if (this.cache[this.locale][singular]) {
      const entry = this.cache[this.locale][singular];
      str = entry[quantity === 1 ? "one" : "other"];
    }
    if (!this.cache[this.locale][singular] && this.updateFiles) {
      this.cache[this.locale][singular] = {
        one: singular,
        other: plural
      };
      this._enqueueWrite({
        directory: this.directory,
        locale: this.locale,
        cb
      });
    } else {
      cb();
    }
    const values = [str];
    if (~str.indexOf("%d"))
      values.push(quantity);
    return shim.format.apply(shim.format, values.concat(args));
  }
  setLocale(locale) {
    this.locale = locale;
  }
  getLocale() {
    return this.locale;
  }
  updateLocale(obj) {
    if (!this.cache[this.locale])
      this._readLocaleFile();
    for (const key in obj) {
      if (Object.prototype.hasOwnProperty.call(obj, key)) {
        this.cache[this.locale][key] = obj[key];
      }
    }
  }
  _taggedLiteral(parts, ...args) {
    let str = "";
    parts.forEach(function(part, i) {
      const arg = args[i + 1];
      str += part;
      if (typeof arg !== "undefined") {
        str += "%s";
      }
    });
    return this.__.apply(this, [str].concat([].slice.call(args, 1)));
  }
  _enqueueWrite(work) {
    this.writeQueue.push(work);
    if (this.writeQueue.length === 1)
      this._processWriteQueue();
  }
  _processWriteQueue() {
    const _this = this;
    const work = this.writeQueue[0];
    const directory = work.directory;
    const locale = work.locale;
    const cb = work.cb;
    const languageFile = this._resolveLocaleFile(directory, locale);
    const serializedLocale = JSON.stringify(this.cache[locale], null, 2);
    shim.fs.writeFile(languageFile, serializedLocale, "utf-8", function(err) {
      _this.writeQueue.shift();
      if (_this.writeQueue.length > 0)
        _this._processWriteQueue();
      cb(err);
    });
  }
  _readLocaleFile() {
    let localeLookup = {};
    const languageFile = this._resolveLocaleFile(this.directory, this.locale);
    try {
      if (shim.fs.readFileSync) {
        localeLookup = JSON.parse(shim.fs.readFileSync(languageFile, "utf-8"));
      }
    } catch (err) {
      if (err instanceof SyntaxError) {
        err.message = "syntax error in " + languageFile;
      }
      if (err.code === "ENOENT")
        localeLookup = {};
      else
        throw err;
    }
    this.cache[this.locale] = localeLookup;
  }
  _resolveLocaleFile(directory, locale) {
    let file = shim.resolve(directory, "./", locale + ".json");
    if (this.fallbackToLanguage && !this._fileExistsSync(file) && ~locale.lastIndexOf("_")) {
      const languageFile = shim.resolve(directory, "./", locale.split("_")[0] + ".json");
      if (this._fileExistsSync(languageFile))
        file = languageFile;
    }
    return file;
  }
  _fileExistsSync(file) {
    return shim.exists(file);
  }
};
function y18n(opts, _shim) {
  shim = _shim;
  const y18n3 = new Y18N(opts);
  return {
    __: y18n3.__.bind(y18n3),
    __n: y18n3.__n.bind(y18n3),
    setLocale: y18n3.setLocale.bind(y18n3),
    getLocale: y18n3.getLocale.bind(y18n3),
    updateLocale: y18n3.updateLocale.bind(y18n3),
    locale: y18n3.locale
  };
}

// node_modules/y18n/index.mjs
var y18n2 = (opts) => {
  return y18n(opts, node_default);
};
var y18n_default = y18n2;

// node_modules/yargs/lib/platform-shims/esm.mjs
var import_get_caller_file = __toESM(require_get_caller_file(), 1);
var __dirname = fileURLToPath(import.meta.url);
var mainFilename = __dirname.substring(0, __dirname.lastIndexOf("node_modules"));
var require3 = createRequire2(import.meta.url);
var esm_default = {
  assert: {
    notStrictEqual,
    strictEqual
  },
  cliui: ui,
  findUp: sync_default,
  getEnv: (key) => {
    return process.env[key];
  },
  inspect,
  getProcessArgvBin,
  mainFilename: mainFilename || process.cwd(),
  Parser: lib_default,
  path: {
    basename,
    dirname: dirname2,
    extname,
    relative,
    resolve: resolve4,
    join
  },
  process: {
    argv: () => process.argv,
    cwd: process.cwd,
    emitWarning: (warning, type) => process.emitWarning(warning, type),
    execPath: () => process.execPath,
    exit: (code) => {
      process.exit(code);
    },
    nextTick: process.nextTick,
    stdColumns: typeof process.stdout.columns !== "undefined" ? process.stdout.columns : null
  },
  readFileSync: readFileSync3,
  readdirSync: readdirSync2,
  require: require3,
  getCallerFile: () => {
    const callerFile = (0, import_get_caller_file.default)(3);
    return callerFile.match(/^file:\/\//) ? fileURLToPath(callerFile) : callerFile;
  },
  stringWidth: stringWidth3,
  y18n: y18n_default({
    directory: resolve4(__dirname, "../../../locales"),
    updateFiles: false
  })
};

// node_modules/yargs/build/lib/typings/common-types.js
function assertNotStrictEqual(actual, expected, shim3, message) {
  shim3.assert.notStrictEqual(actual, expected, message);
}
function assertSingleKey(actual, shim3) {
  shim3.assert.strictEqual(typeof actual, "string");
}
function objectKeys(object) {
  return Object.keys(object);
}

// node_modules/yargs/build/lib/utils/is-promise.js
function isPromise(maybePromise) {
  return !!maybePromise && !!maybePromise.then && typeof maybePromise.then === "function";
}

// node_modules/yargs/build/lib/yerror.js
var YError = class _YError extends Error {
  constructor(msg) {
    super(msg || "yargs error");
    this.name = "YError";
    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, _YError);
    }
  }
};

// node_modules/yargs/build/lib/parse-command.js
function parseCommand(cmd) {
  const extraSpacesStrippedCommand = cmd.replace(/\s{2,}/g, " ");
  const splitCommand = extraSpacesStrippedCommand.split(/\s+(?![^[]*]|[^<]*>)/);
  const bregex = /\.*[\][<>]/g;
  const firstCommand = splitCommand.shift();
  if (!firstCommand)
    throw new Error(`No command found in: ${cmd}`);
  const parsedCommand = {
    cmd: firstCommand.replace(bregex, ""),
    demanded: [],
    optional: []
  };
  splitCommand.forEach((cmd2, i) => {
    let variadic = false;
    cmd2 = cmd2.replace(/\s/g, "");
    if (/\.+[\]>]/.test(cmd2) && i === splitCommand.length - 1)
      variadic = true;
    if (/^\[/.test(cmd2)) {
      parsedCommand.optional.push({
        cmd: cmd2.replace(bregex, "").split("|"),
        variadic
      });
    } else {
      parsedCommand.demanded.push({
        cmd: cmd2.replace(bregex, "").split("|"),
        variadic
      });
    }
  });
  return parsedCommand;
}

// node_modules/yargs/build/lib/argsert.js
var positionName = ["first", "second", "third", "fourth", "fifth", "sixth"];
function argsert(arg1, arg2, arg3) {
  function parseArgs() {
    return typeof arg1 === "object" ? [{ demanded: [], optional: [] }, arg1, arg2] : [
      parseCommand(`cmd ${arg1}`),
      arg2,
      arg3
    ];
  }
  try {
    let position = 0;
    const [parsed, callerArguments, _length] = parseArgs();
    const args = [].slice.call(callerArguments);
    while (args.length && args[args.length - 1] === void 0)
      args.pop();
    const length = _length || args.length;
    if (length < parsed.demanded.length) {
      throw new YError(`Not enough arguments provided. Expected ${parsed.demanded.length} but received ${args.length}.`);
    }
    const totalCommands = parsed.demanded.length + parsed.optional.length;
    if (length > totalCommands) {
      throw new YError(`Too many arguments provided. Expected max ${totalCommands} but received ${length}.`);
    }
    parsed.demanded.forEach((demanded) => {
      const arg = args.shift();
      const observedType = guessType(arg);
      const matchingTypes = demanded.cmd.filter((type) => type === observedType || type === "*");
      if (matchingTypes.length === 0)
        argumentTypeError(observedType, demanded.cmd, position);
      position += 1;
    });
    parsed.optional.forEach((optional) => {
      if (args.length === 0)
        return;
      const arg = args.shift();
      const observedType = guessType(arg);
      const matchingTypes = optional.cmd.filter((type) => type === observedType || type === "*");
      if (matchingTypes.length === 0)
        argumentTypeError(observedType, optional.cmd, position);
      position += 1;
    });
  } catch (err) {
    console.warn(err.stack);
  }
}
function guessType(arg) {
  if (Array.isArray(arg)) {
    return "array";
  } else if (arg === null) {
    return "null";
  }
  return typeof arg;
}
function argumentTypeError(observedType, allowedTypes, position) {
  throw new YError(`Invalid ${positionName[position] || "manyith"} argument. Expected ${allowedTypes.join(" or ")} but received ${observedType}.`);
}

// node_modules/yargs/build/lib/middleware.js
var GlobalMiddleware = class {
  constructor(yargs) {
    this.globalMiddleware = [];
    this.frozens = [];
    this.yargs = yargs;
  }
  addMiddleware(callback, applyBeforeValidation, global = true, mutates = false) {
    argsert("<array|function> [boolean] [boolean] [boolean]", [callback, applyBeforeValidation, global], arguments.length);
    if (Array.isArray(callback)) {
      for (let i = 0; i < callback.length; i++) {
        if (typeof callback[i] !== "function") {
          throw Error("middleware must be a function");
        }
        const m = callback[i];
        m.applyBeforeValidation = applyBeforeValidation;
        m.global = global;
      }
      Array.prototype.push.apply(this.globalMiddleware, callback);
    } else if (typeof callback === "function") {
      const m = callback;
      m.applyBeforeValidation = applyBeforeValidation;
      m.global = global;
      m.mutates = mutates;
      this.globalMiddleware.push(callback);
    }
    return this.yargs;
  }
  addCoerceMiddleware(callback, option) {
    const aliases = this.yargs.getAliases();
    this.globalMiddleware = this.globalMiddleware.filter((m) => {
      const toCheck = [...aliases[option] || [], option];
      if (!m.option)
        return true;
      else
        return !toCheck.includes(m.option);
    });
    callback.option = option;
    return this.addMiddleware(callback, true, true, true);
  }
  getMiddleware() {
    return this.globalMiddleware;
  }
  freeze() {
    this.frozens.push([...this.globalMiddleware]);
  }
  unfreeze() {
    const frozen = this.frozens.pop();
    if (frozen !== void 0)
      this.globalMiddleware = frozen;
  }
  reset() {
    this.globalMiddleware = this.globalMiddleware.filter((m) => m.global);
  }
};
function commandMiddlewareFactory(commandMiddleware) {
  if (!commandMiddleware)
    return [];
  return commandMiddleware.map((middleware) => {
    middleware.applyBeforeValidation = false;
    return middleware;
  });
}
function applyMiddleware(argv, yargs, middlewares, beforeValidation) {
  return middlewares.reduce((acc, middleware) => {
    if (middleware.applyBeforeValidation !== beforeValidation) {
      return acc;
    }
    if (middleware.mutates) {
      if (middleware.applied)
        return acc;
      middleware.applied = true;
    }
    if (isPromise(acc)) {
      return acc.then((initialObj) => Promise.all([initialObj, middleware(initialObj, yargs)])).then(([initialObj, middlewareObj]) => Object.assign(initialObj, middlewareObj));
    } else {
      const result = middleware(acc, yargs);
      return isPromise(result) ? result.then((middlewareObj) => Object.assign(acc, middlewareObj)) : Object.assign(acc, result);
    }
  }, argv);
}

// node_modules/yargs/build/lib/utils/maybe-async-result.js
function maybeAsyncResult(getResult, resultHandler, errorHandler = (err) => {
  throw err;
}) {
  try {
    const result = isFunction(getResult) ? getResult() : getResult;
    return isPromise(result) ? result.then((result2) => resultHandler(result2)) : resultHandler(result);
  } catch (err) {
    return errorHandler(err);
  }
}
function isFunction(arg) {
  return typeof arg === "function";
}

// node_modules/yargs/build/lib/command.js
var DEFAULT_MARKER = /(^\*)|(^\$0)/;
var CommandInstance = class {
  constructor(usage2, validation2, globalMiddleware, shim3) {
    this.requireCache = /* @__PURE__ */ new Set();
    this.handlers = {};
    this.aliasMap = {};
    this.frozens = [];
    this.shim = shim3;
    this.usage = usage2;
    this.globalMiddleware = globalMiddleware;
    this.validation = validation2;
  }
  addDirectory(dir, req, callerFile, opts) {
    opts = opts || {};
    this.requireCache.add(callerFile);
    const fullDirPath = this.shim.path.resolve(this.shim.path.dirname(callerFile), dir);
    const files = this.shim.readdirSync(fullDirPath, {
      recursive: opts.recurse ? true : false
    });
    if (!Array.isArray(opts.extensions))
      opts.extensions = ["js"];
    const visit = typeof opts.visit === "function" ? opts.visit : (o) => o;
    for (const fileb of files) {
      const file = fileb.toString();
      if (opts.exclude) {
        let exclude2 = false;
        if (typeof opts.exclude === "function") {
          exclude2 = opts.exclude(file);
        } else {
          exclude2 = opts.exclude.test(file);
        }
        if (exclude2)
          continue;
      }
      if (opts.include) {
        let include = false;
        if (typeof opts.include === "function") {
          include = opts.include(file);
        } else {
          include = opts.include.test(file);
        }
        if (!include)
          continue;
      }
      let supportedExtension = false;
      for (const ext of opts.extensions) {
        if (file.endsWith(ext))
          supportedExtension = true;
      }
      if (supportedExtension) {
        const joined = this.shim.path.join(fullDirPath, file);
        const module = req(joined);
        const extendableModule = Object.create(null, Object.getOwnPropertyDescriptors({ ...module }));
        const visited = visit(extendableModule, joined, file);
        if (visited) {
          if (this.requireCache.has(joined))
            continue;
          else
            this.requireCache.add(joined);
          if (!extendableModule.command) {
            extendableModule.command = this.shim.path.basename(joined, this.shim.path.extname(joined));
          }
          this.addHandler(extendableModule);
        }
      }
    }
  }
  addHandler(cmd, description, builder, handler, commandMiddleware, deprecated) {
    let aliases = [];
    const middlewares = commandMiddlewareFactory(commandMiddleware);
    handler = handler || (() => {
    });
    if (Array.isArray(cmd)) {
      if (isCommandAndAliases(cmd)) {
        [cmd, ...aliases] = cmd;
      } else {
        for (const command2 of cmd) {
          this.addHandler(command2);
        }
      }
    } else if (isCommandHandlerDefinition(cmd)) {
      let command2 = Array.isArray(cmd.command) || typeof cmd.command === "string" ? cmd.command : null;
      if (command2 === null) {
        throw new Error(`No command name given for module: ${this.shim.inspect(cmd)}`);
      }
      if (cmd.aliases)
        command2 = [].concat(command2).concat(cmd.aliases);
      this.addHandler(command2, this.extractDesc(cmd), cmd.builder, cmd.handler, cmd.middlewares, cmd.deprecated);
      return;
    } else if (isCommandBuilderDefinition(builder)) {
      this.addHandler([cmd].concat(aliases), description, builder.builder, builder.handler, builder.middlewares, builder.deprecated);
      return;
    }
    if (typeof cmd === "string") {
      const parsedCommand = parseCommand(cmd);
      aliases = aliases.map((alias) => parseCommand(alias).cmd);
      let isDefault = false;
      const parsedAliases = [parsedCommand.cmd].concat(aliases).filter((c) => {
        if (DEFAULT_MARKER.test(c)) {
          isDefault = true;
          return false;
        }
        return true;
      });
      if (parsedAliases.length === 0 && isDefault)
        parsedAliases.push("$0");
      if (isDefault) {
        parsedCommand.cmd = parsedAliases[0];
        aliases = parsedAliases.slice(1);
        cmd = cmd.replace(DEFAULT_MARKER, parsedCommand.cmd);
      }
      aliases.forEach((alias) => {
        this.aliasMap[alias] = parsedCommand.cmd;
      });
      if (description !== false) {
        this.usage.command(cmd, description, isDefault, aliases, deprecated);
      }
      this.handlers[parsedCommand.cmd] = {
        original: cmd,
        description,
        handler,
        builder: builder || {},
        middlewares,
        deprecated,
        demanded: parsedCommand.demanded,
        optional: parsedCommand.optional
      };
      if (isDefault)
        this.defaultCommand = this.handlers[parsedCommand.cmd];
    }
  }
  getCommandHandlers() {
    return this.handlers;
  }
  getCommands() {
    return Object.keys(this.handlers).concat(Object.keys(this.aliasMap));
  }
  hasDefaultCommand() {
    return !!this.defaultCommand;
  }
  runCommand(command2, yargs, parsed, commandIndex, helpOnly, helpOrVersionSet) {
    const commandHandler = this.handlers[command2] || this.handlers[this.aliasMap[command2]] || this.defaultCommand;
    const currentContext = yargs.getInternalMethods().getContext();
    const parentCommands = currentContext.commands.slice();
    const isDefaultCommand = !command2;
    if (command2) {
      currentContext.commands.push(command2);
      currentContext.fullCommands.push(commandHandler.original);
    }
    const builderResult = this.applyBuilderUpdateUsageAndParse(isDefaultCommand, commandHandler, yargs, parsed.aliases, parentCommands, commandIndex, helpOnly, helpOrVersionSet);
    return isPromise(builderResult) ? builderResult.then((result) => this.applyMiddlewareAndGetResult(isDefaultCommand, commandHandler, result.innerArgv, currentContext, helpOnly, result.aliases, yargs)) : this.applyMiddlewareAndGetResult(isDefaultCommand, commandHandler, builderResult.innerArgv, currentContext, helpOnly, builderResult.aliases, yargs);
  }
  applyBuilderUpdateUsageAndParse(isDefaultCommand, commandHandler, yargs, aliases, parentCommands, commandIndex, helpOnly, helpOrVersionSet) {
    const builder = commandHandler.builder;
    let innerYargs = yargs;
    if (isCommandBuilderCallback(builder)) {
      yargs.getInternalMethods().getUsageInstance().freeze();
      const builderOutput = builder(yargs.getInternalMethods().reset(aliases), helpOrVersionSet);
      if (isPromise(builderOutput)) {
        return builderOutput.then((output) => {
          innerYargs = isYargsInstance(output) ? output : yargs;
          return this.parseAndUpdateUsage(isDefaultCommand, commandHandler, innerYargs, parentCommands, commandIndex, helpOnly);
        });
      }
    } else if (isCommandBuilderOptionDefinitions(builder)) {
      yargs.getInternalMethods().getUsageInstance().freeze();
      innerYargs = yargs.getInternalMethods().reset(aliases);
      Object.keys(commandHandler.builder).forEach((key) => {
        innerYargs.option(key, builder[key]);
      });
    }
    return this.parseAndUpdateUsage(isDefaultCommand, commandHandler, innerYargs, parentCommands, commandIndex, helpOnly);
  }
  parseAndUpdateUsage(isDefaultCommand, commandHandler, innerYargs, parentCommands, commandIndex, helpOnly) {
    if (isDefaultCommand)
      innerYargs.getInternalMethods().getUsageInstance().unfreeze(true);
    if (this.shouldUpdateUsage(innerYargs)) {
      innerYargs.getInternalMethods().getUsageInstance().usage(this.usageFromParentCommandsCommandHandler(parentCommands, commandHandler), commandHandler.description);
    }
    const innerArgv = innerYargs.getInternalMethods().runYargsParserAndExecuteCommands(null, void 0, true, commandIndex, helpOnly);
    return isPromise(innerArgv) ? innerArgv.then((argv) => ({
      aliases: innerYargs.parsed.aliases,
      innerArgv: argv
    })) : {
      aliases: innerYargs.parsed.aliases,
      innerArgv
    };
  }
  shouldUpdateUsage(yargs) {
    return !yargs.getInternalMethods().getUsageInstance().getUsageDisabled() && yargs.getInternalMethods().getUsageInstance().getUsage().length === 0;
  }
  usageFromParentCommandsCommandHandler(parentCommands, commandHandler) {
    const c = DEFAULT_MARKER.test(commandHandler.original) ? commandHandler.original.replace(DEFAULT_MARKER, "").trim() : commandHandler.original;
    const pc = parentCommands.filter((c2) => {
      return !DEFAULT_MARKER.test(c2);
    });
    pc.push(c);
    return `$0 ${pc.join(" ")}`;
  }
  handleValidationAndGetResult(isDefaultCommand, commandHandler, innerArgv, currentContext, aliases, yargs, middlewares, positionalMap) {
    if (!yargs.getInternalMethods().getHasOutput()) {
      const validation2 = yargs.getInternalMethods().runValidation(aliases, positionalMap, yargs.parsed.error, isDefaultCommand);
      innerArgv = maybeAsyncResult(innerArgv, (result) => {
        validation2(result);
        return result;
      });
    }
    if (commandHandler.handler && !yargs.getInternalMethods().getHasOutput()) {
      yargs.getInternalMethods().setHasOutput();
      const populateDoubleDash = !!yargs.getOptions().configuration["populate--"];
      yargs.getInternalMethods().postProcess(innerArgv, populateDoubleDash, false, false);
      innerArgv = applyMiddleware(innerArgv, yargs, middlewares, false);
      innerArgv = maybeAsyncResult(innerArgv, (result) => {
        const handlerResult = commandHandler.handler(result);
        return isPromise(handlerResult) ? handlerResult.then(() => result) : result;
      });
      if (!isDefaultCommand) {
        yargs.getInternalMethods().getUsageInstance().cacheHelpMessage();
      }
      if (isPromise(innerArgv) && !yargs.getInternalMethods().hasParseCallback()) {
        innerArgv.catch((error) => {
          try {
            yargs.getInternalMethods().getUsageInstance().fail(null, error);
          } catch (_err) {
          }
        });
      }
    }
    if (!isDefaultCommand) {
      currentContext.commands.pop();
      currentContext.fullCommands.pop();
    }
    return innerArgv;
  }
  applyMiddlewareAndGetResult(isDefaultCommand, commandHandler, innerArgv, currentContext, helpOnly, aliases, yargs) {
    let positionalMap = {};
    if (helpOnly)
      return innerArgv;
    if (!yargs.getInternalMethods().getHasOutput()) {
      positionalMap = this.populatePositionals(commandHandler, innerArgv, currentContext, yargs);
    }
    const middlewares = this.globalMiddleware.getMiddleware().slice(0).concat(commandHandler.middlewares);
    const maybePromiseArgv = applyMiddleware(innerArgv, yargs, middlewares, true);
    return isPromise(maybePromiseArgv) ? maybePromiseArgv.then((resolvedInnerArgv) => this.handleValidationAndGetResult(isDefaultCommand, commandHandler, resolvedInnerArgv, currentContext, aliases, yargs, middlewares, positionalMap)) : this.handleValidationAndGetResult(isDefaultCommand, commandHandler, maybePromiseArgv, currentContext, aliases, yargs, middlewares, positionalMap);
  }
  populatePositionals(commandHandler, argv, context, yargs) {
    argv._ = argv._.slice(context.commands.length);
    const demanded = commandHandler.demanded.slice(0);
    const optional = commandHandler.optional.slice(0);
    const positionalMap = {};
    this.validation.positionalCount(demanded.length, argv._.length);
    while (demanded.length) {
      const demand = demanded.shift();
      this.populatePositional(demand, argv, positionalMap);
    }
    while (optional.length) {
      const maybe = optional.shift();
      this.populatePositional(maybe, argv, positionalMap);
    }
    argv._ = context.commands.concat(argv._.map((a) => "" + a));
    this.postProcessPositionals(argv, positionalMap, this.cmdToParseOptions(commandHandler.original), yargs);
    return positionalMap;
  }
  populatePositional(positional, argv, positionalMap) {
    const cmd = positional.cmd[0];
    if (positional.variadic) {
      positionalMap[cmd] = argv._.splice(0).map(String);
    } else {
      if (argv._.length)
        positionalMap[cmd] = [String(argv._.shift())];
    }
  }
  cmdToParseOptions(cmdString) {
    const parseOptions = {
      array: [],
      default: {},
      alias: {},
      demand: {}
    };
    const parsed = parseCommand(cmdString);
    parsed.demanded.forEach((d) => {
      const [cmd, ...aliases] = d.cmd;
      if (d.variadic) {
        parseOptions.array.push(cmd);
        parseOptions.default[cmd] = [];
      }
      parseOptions.alias[cmd] = aliases;
      parseOptions.demand[cmd] = true;
    });
    parsed.optional.forEach((o) => {
      const [cmd, ...aliases] = o.cmd;
      if (o.variadic) {
        parseOptions.array.push(cmd);
        parseOptions.default[cmd] = [];
      }
      parseOptions.alias[cmd] = aliases;
    });
    return parseOptions;
  }
  postProcessPositionals(argv, positionalMap, parseOptions, yargs) {
    const options = Object.assign({}, yargs.getOptions());
    options.default = Object.assign(parseOptions.default, options.default);
    for (const key of Object.keys(parseOptions.alias)) {
      options.alias[key] = (options.alias[key] || []).concat(parseOptions.alias[key]);
    }
    options.array = options.array.concat(parseOptions.array);
    options.config = {};
    const unparsed = [];
    Object.keys(positionalMap).forEach((key) => {
      positionalMap[key].map((value2) => {
        if (options.configuration["unknown-options-as-args"])
          options.key[key] = true;
        unparsed.push(`--${key}`);
        unparsed.push(value2);
      });
    });
    if (!unparsed.length)
      return;
    const config2 = Object.assign({}, options.configuration, {
      "populate--": false
    });
    const parsed = this.shim.Parser.detailed(unparsed, Object.assign({}, options, {
      configuration: config2
    }));
    if (parsed.error) {
      yargs.getInternalMethods().getUsageInstance().fail(parsed.error.message, parsed.error);
    } else {
      const positionalKeys = Object.keys(positionalMap);
      Object.keys(positionalMap).forEach((key) => {
        positionalKeys.push(...parsed.aliases[key]);
      });
      Object.keys(parsed.argv).forEach((key) => {
        if (positionalKeys.includes(key)) {
          if (!positionalMap[key])
            positionalMap[key] = parsed.argv[key];
          if (!this.isInConfigs(yargs, key) && !this.isDefaulted(yargs, key) && Object.prototype.hasOwnProperty.call(argv, key) && Object.prototype.hasOwnProperty.call(parsed.argv, key) && (Array.isArray(argv[key]) || Array.isArray(parsed.argv[key]))) {
            argv[key] = [].concat(argv[key], parsed.argv[key]);
          } else {
            argv[key] = parsed.argv[key];
          }
        }
      });
    }
  }
  isDefaulted(yargs, key) {
    const { default: defaults } = yargs.getOptions();
    return Object.prototype.hasOwnProperty.call(defaults, key) || Object.prototype.hasOwnProperty.call(defaults, this.shim.Parser.camelCase(key));
  }
  isInConfigs(yargs, key) {
    const { configObjects } = yargs.getOptions();
    return configObjects.some((c) => Object.prototype.hasOwnProperty.call(c, key)) || configObjects.some((c) => Object.prototype.hasOwnProperty.call(c, this.shim.Parser.camelCase(key)));
  }
  runDefaultBuilderOn(yargs) {
    if (!this.defaultCommand)
      return;
    if (this.shouldUpdateUsage(yargs)) {
      const commandString = DEFAULT_MARKER.test(this.defaultCommand.original) ? this.defaultCommand.original : this.defaultCommand.original.replace(/^[^[\]<>]*/, "$0 ");
      yargs.getInternalMethods().getUsageInstance().usage(commandString, this.defaultCommand.description);
    }
    const builder = this.defaultCommand.builder;
    if (isCommandBuilderCallback(builder)) {
      return builder(yargs, true);
    } else if (!isCommandBuilderDefinition(builder)) {
      Object.keys(builder).forEach((key) => {
        yargs.option(key, builder[key]);
      });
    }
    return void 0;
  }
  extractDesc({ describe: describe2, description, desc }) {
    for (const test3 of [describe2, description, desc]) {
      if (typeof test3 === "string" || test3 === false)
        return test3;
      assertNotStrictEqual(test3, true, this.shim);
    }
    return false;
  }
  freeze() {
    this.frozens.push({
      handlers: this.handlers,
      aliasMap: this.aliasMap,
      defaultCommand: this.defaultCommand
    });
  }
  unfreeze() {
    const frozen = this.frozens.pop();
    assertNotStrictEqual(frozen, void 0, this.shim);
    ({
      handlers: this.handlers,
      aliasMap: this.aliasMap,
      defaultCommand: this.defaultCommand
    } = frozen);
  }
  reset() {
    this.handlers = {};
    this.aliasMap = {};
    this.defaultCommand = void 0;
    this.requireCache = /* @__PURE__ */ new Set();
    return this;
  }
};
function command(usage2, validation2, globalMiddleware, shim3) {
  return new CommandInstance(usage2, validation2, globalMiddleware, shim3);
}
function isCommandBuilderDefinition(builder) {
  return typeof builder === "object" && !!builder.builder && typeof builder.handler === "function";
}
function isCommandAndAliases(cmd) {
  return cmd.every((c) => typeof c === "string");
}
function isCommandBuilderCallback(builder) {
  return typeof builder === "function";
}
function isCommandBuilderOptionDefinitions(builder) {
  return typeof builder === "object";
}
function isCommandHandlerDefinition(cmd) {
  return typeof cmd === "object" && !Array.isArray(cmd);
}

// node_modules/yargs/build/lib/utils/obj-filter.js
function objFilter(original = {}, filter = () => true) {
  const obj = {};
  objectKeys(original).forEach((key) => {
    if (filter(key, original[key])) {
      obj[key] = original[key];
    }
  });
  return obj;
}

// node_modules/yargs/build/lib/utils/set-blocking.js
function setBlocking(blocking) {
  if (typeof process === "undefined")
    return;
  [process.stdout, process.stderr].forEach((_stream) => {
    const stream = _stream;
    if (stream._handle && stream.isTTY && typeof stream._handle.setBlocking === "function") {
      stream._handle.setBlocking(blocking);
    }
  });
}

// node_modules/yargs/build/lib/usage.js
function isBoolean(fail) {
  return typeof fail === "boolean";
}
function usage(yargs, shim3) {
  const __3 = shim3.y18n.__;
  const self = {};
  const fails = [];
  self.failFn = function failFn(f) {
    fails.push(f);
  };
  let failMessage = null;
  let globalFailMessage = null;
  let showHelpOnFail = true;
  self.showHelpOnFail = function showHelpOnFailFn(arg1 = true, arg2) {
    const [enabled, message] = typeof arg1 === "string" ? [true, arg1] : [arg1, arg2];
    if (yargs.getInternalMethods().isGlobalContext()) {
      globalFailMessage = message;
    }
    failMessage = message;
    showHelpOnFail = enabled;
    return self;
  };
  let failureOutput = false;
  self.fail = function fail(msg, err) {
    const logger = yargs.getInternalMethods().getLoggerInstance();
    if (fails.length) {
      for (let i = fails.length - 1; i >= 0; --i) {
        const fail2 = fails[i];
        if (isBoolean(fail2)) {
          if (err)
            throw err;
          else if (msg)
            throw Error(msg);
        } else {
          fail2(msg, err, self);
        }
      }
    } else {
      if (yargs.getExitProcess())
        setBlocking(true);
      if (!failureOutput) {
        failureOutput = true;
        if (showHelpOnFail) {
          yargs.showHelp("error");
          logger.error();
        }
        if (msg || err)
          logger.error(msg || err);
        const globalOrCommandFailMessage = failMessage || globalFailMessage;
        if (globalOrCommandFailMessage) {
          if (msg || err)
            logger.error("");
          logger.error(globalOrCommandFailMessage);
        }
      }
      err = err || new YError(msg);
      if (yargs.getExitProcess()) {
        return yargs.exit(1);
      } else if (yargs.getInternalMethods().hasParseCallback()) {
        return yargs.exit(1, err);
      } else {
        throw err;
      }
    }
  };
  let usages = [];
  let usageDisabled = false;
  self.usage = (msg, description) => {
    if (msg === null) {
      usageDisabled = true;
      usages = [];
      return self;
    }
    usageDisabled = false;
    usages.push([msg, description || ""]);
    return self;
  };
  self.getUsage = () => {
    return usages;
  };
  self.getUsageDisabled = () => {
    return usageDisabled;
  };
  self.getPositionalGroupName = () => {
    return __3("Positionals:");
  };
  let examples = [];
  self.example = (cmd, description) => {
    examples.push([cmd, description || ""]);
  };
  let commands = [];
  self.command = function command2(cmd, description, isDefault, aliases, deprecated = false) {
    if (isDefault) {
      commands = commands.map((cmdArray) => {
        cmdArray[2] = false;
        return cmdArray;
      });
    }
    commands.push([cmd, description || "", isDefault, aliases, deprecated]);
  };
  self.getCommands = () => commands;
  let descriptions = {};
  self.describe = function describe2(keyOrKeys, desc) {
    if (Array.isArray(keyOrKeys)) {
      keyOrKeys.forEach((k) => {
        self.describe(k, desc);
      });
    } else if (typeof keyOrKeys === "object") {
      Object.keys(keyOrKeys).forEach((k) => {
        self.describe(k, keyOrKeys[k]);
      });
    } else {
      descriptions[keyOrKeys] = desc;
    }
  };
  self.getDescriptions = () => descriptions;
  let epilogs = [];
  self.epilog = (msg) => {
    epilogs.push(msg);
  };
  let wrapSet = false;
  let wrap;
  self.wrap = (cols) => {
    wrapSet = true;
    wrap = cols;
  };
  self.getWrap = () => {
    if (shim3.getEnv("YARGS_DISABLE_WRAP")) {
      return null;
    }
    if (!wrapSet) {
      wrap = windowWidth();
      wrapSet = true;
    }
    return wrap;
  };
  const deferY18nLookupPrefix = "__yargsString__:";
  self.deferY18nLookup = (str) => deferY18nLookupPrefix + str;
  self.help = function help() {
    if (cachedHelpMessage)
      return cachedHelpMessage;
    normalizeAliases();
    const base$0 = yargs.customScriptName ? yargs.$0 : shim3.path.basename(yargs.$0);
    const demandedOptions = yargs.getDemandedOptions();
    const demandedCommands = yargs.getDemandedCommands();
    const deprecatedOptions = yargs.getDeprecatedOptions();
    const groups = yargs.getGroups();
    const options = yargs.getOptions();
    let keys = [];
    keys = keys.concat(Object.keys(descriptions));
    keys = keys.concat(Object.keys(demandedOptions));
    keys = keys.concat(Object.keys(demandedCommands));
    keys = keys.concat(Object.keys(options.default));
    keys = keys.filter(filterHiddenOptions);
    keys = Object.keys(keys.reduce((acc, key) => {
      if (key !== "_")
        acc[key] = true;
      return acc;
    }, {}));
    const theWrap = self.getWrap();
    const ui2 = shim3.cliui({
      width: theWrap,
      wrap: !!theWrap
    });
    if (!usageDisabled) {
      if (usages.length) {
        usages.forEach((usage2) => {
          ui2.div({ text: `${usage2[0].replace(/\$0/g, base$0)}` });
          if (usage2[1]) {
            ui2.div({ text: `${usage2[1]}`, padding: [1, 0, 0, 0] });
          }
        });
        ui2.div();
      } else if (commands.length) {
        let u = null;
        if (demandedCommands._) {
          u = `${base$0} <${__3("command")}>
`;
        } else {
          u = `${base$0} [${__3("command")}]
`;
        }
        ui2.div(`${u}`);
      }
    }
    if (commands.length > 1 || commands.length === 1 && !commands[0][2]) {
      ui2.div(__3("Commands:"));
      const context = yargs.getInternalMethods().getContext();
      const parentCommands = context.commands.length ? `${context.commands.join(" ")} ` : "";
      if (yargs.getInternalMethods().getParserConfiguration()["sort-commands"] === true) {
        commands = commands.sort((a, b) => a[0].localeCompare(b[0]));
      }
      const prefix = base$0 ? `${base$0} ` : "";
      commands.forEach((command2) => {
        const commandString = `${prefix}${parentCommands}${command2[0].replace(/^\$0 ?/, "")}`;
        ui2.span({
          text: commandString,
          padding: [0, 2, 0, 2],
          width: maxWidth(commands, theWrap, `${base$0}${parentCommands}`) + 4
        }, { text: command2[1] });
        const hints = [];
        if (command2[2])
          hints.push(`[${__3("default")}]`);
        if (command2[3] && command2[3].length) {
          hints.push(`[${__3("aliases:")} ${command2[3].join(", ")}]`);
        }
        if (command2[4]) {
          if (typeof command2[4] === "string") {
            hints.push(`[${__3("deprecated: %s", command2[4])}]`);
          } else {
            hints.push(`[${__3("deprecated")}]`);
          }
        }
        if (hints.length) {
          ui2.div({
            text: hints.join(" "),
            padding: [0, 0, 0, 2],
            align: "right"
          });
        } else {
          ui2.div();
        }
      });
      ui2.div();
    }
    const aliasKeys = (Object.keys(options.alias) || []).concat(Object.keys(yargs.parsed.newAliases) || []);
    keys = keys.filter((key) => !yargs.parsed.newAliases[key] && aliasKeys.every((alias) => (options.alias[alias] || []).indexOf(key) === -1));
    const defaultGroup = __3("Options:");
    if (!groups[defaultGroup])
      groups[defaultGroup] = [];
    addUngroupedKeys(keys, options.alias, groups, defaultGroup);
    const isLongSwitch = (sw) => /^--/.test(getText(sw));
    const displayedGroups = Object.keys(groups).filter((groupName) => groups[groupName].length > 0).map((groupName) => {
      const normalizedKeys = groups[groupName].filter(filterHiddenOptions).map((key) => {
        if (aliasKeys.includes(key))
          return key;
        for (let i = 0, aliasKey; (aliasKey = aliasKeys[i]) !== void 0; i++) {
          if ((options.alias[aliasKey] || []).includes(key))
            return aliasKey;
        }
        return key;
      });
      return { groupName, normalizedKeys };
    }).filter(({ normalizedKeys }) => normalizedKeys.length > 0).map(({ groupName, normalizedKeys }) => {
      const switches = normalizedKeys.reduce((acc, key) => {
        acc[key] = [key].concat(options.alias[key] || []).map((sw) => {
          if (groupName === self.getPositionalGroupName())
            return sw;
          else {
            return (/^[0-9]$/.test(sw) ? options.boolean.includes(key) ? "-" : "--" : sw.length > 1 ? "--" : "-") + sw;
          }
        }).sort((sw1, sw2) => isLongSwitch(sw1) === isLongSwitch(sw2) ? 0 : isLongSwitch(sw1) ? 1 : -1).join(", ");
        return acc;
      }, {});
      return { groupName, normalizedKeys, switches };
    });
    const shortSwitchesUsed = displayedGroups.filter(({ groupName }) => groupName !== self.getPositionalGroupName()).some(({ normalizedKeys, switches }) => !normalizedKeys.every((key) => isLongSwitch(switches[key])));
    if (shortSwitchesUsed) {
      displayedGroups.filter(({ groupName }) => groupName !== self.getPositionalGroupName()).forEach(({ normalizedKeys, switches }) => {
        normalizedKeys.forEach((key) => {
          if (isLongSwitch(switches[key])) {
            switches[key] = addIndentation(switches[key], "-x, ".length);
          }
        });
      });
    }
    displayedGroups.forEach(({ groupName, normalizedKeys, switches }) => {
      ui2.div(groupName);
      normalizedKeys.forEach((key) => {
        const kswitch = switches[key];
        let desc = descriptions[key] || "";
        let type = null;
        if (desc.includes(deferY18nLookupPrefix))
          desc = __3(desc.substring(deferY18nLookupPrefix.length));
        if (options.boolean.includes(key))
          type = `[${__3("boolean")}]`;
        if (options.count.includes(key))
          type = `[${__3("count")}]`;
        if (options.string.includes(key))
          type = `[${__3("string")}]`;
        if (options.normalize.includes(key))
          type = `[${__3("string")}]`;
        if (options.array.includes(key))
          type = `[${__3("array")}]`;
        if (options.number.includes(key))
          type = `[${__3("number")}]`;
        const deprecatedExtra = (deprecated) => typeof deprecated === "string" ? `[${__3("deprecated: %s", deprecated)}]` : `[${__3("deprecated")}]`;
        const extra = [
          key in deprecatedOptions ? deprecatedExtra(deprecatedOptions[key]) : null,
          type,
          key in demandedOptions ? `[${__3("required")}]` : null,
          options.choices && options.choices[key] ? `[${__3("choices:")} ${self.stringifiedValues(options.choices[key])}]` : null,
          defaultString(options.default[key], options.defaultDescription[key])
        ].filter(Boolean).join(" ");
        ui2.span({
          text: getText(kswitch),
          padding: [0, 2, 0, 2 + getIndentation(kswitch)],
          width: maxWidth(switches, theWrap) + 4
        }, desc);
        const shouldHideOptionExtras = yargs.getInternalMethods().getUsageConfiguration()["hide-types"] === true;
        if (extra && !shouldHideOptionExtras)
          ui2.div({ text: extra, padding: [0, 0, 0, 2], align: "right" });
        else
          ui2.div();
      });
      ui2.div();
    });
    if (examples.length) {
      ui2.div(__3("Examples:"));
      examples.forEach((example) => {
        example[0] = example[0].replace(/\$0/g, base$0);
      });
      examples.forEach((example) => {
        if (example[1] === "") {
          ui2.div({
            text: example[0],
            padding: [0, 2, 0, 2]
          });
        } else {
          ui2.div({
            text: example[0],
            padding: [0, 2, 0, 2],
            width: maxWidth(examples, theWrap) + 4
          }, {
            text: example[1]
          });
        }
      });
      ui2.div();
    }
    if (epilogs.length > 0) {
      const e = epilogs.map((epilog) => epilog.replace(/\$0/g, base$0)).join("\n");
      ui2.div(`${e}
`);
    }
    return ui2.toString().replace(/\s*$/, "");
  };
  function maxWidth(table2, theWrap, modifier) {
    let width = 0;
    if (!Array.isArray(table2)) {
      table2 = Object.values(table2).map((v) => [v]);
    }
    table2.forEach((v) => {
      width = Math.max(shim3.stringWidth(modifier ? `${modifier} ${getText(v[0])}` : getText(v[0])) + getIndentation(v[0]), width);
    });
    if (theWrap)
      width = Math.min(width, parseInt((theWrap * 0.5).toString(), 10));
    return width;
  }
  function normalizeAliases() {
    const demandedOptions = yargs.getDemandedOptions();
    const options = yargs.getOptions();
    (Object.keys(options.alias) || []).forEach((key) => {
      options.alias[key].forEach((alias) => {
        if (descriptions[alias])
          self.describe(key, descriptions[alias]);
        if (alias in demandedOptions)
          yargs.demandOption(key, demandedOptions[alias]);
        if (options.boolean.includes(alias))
          yargs.boolean(key);
        if (options.count.includes(alias))
          yargs.count(key);
        if (options.string.includes(alias))
          yargs.string(key);
        if (options.normalize.includes(alias))
          yargs.normalize(key);
        if (options.array.includes(alias))
          yargs.array(key);
        if (options.number.includes(alias))
          yargs.number(key);
      });
    });
  }
  let cachedHelpMessage;
  self.cacheHelpMessage = function() {
    cachedHelpMessage = this.help();
  };
  self.clearCachedHelpMessage = function() {
    cachedHelpMessage = void 0;
  };
  self.hasCachedHelpMessage = function() {
    return !!cachedHelpMessage;
  };
  function addUngroupedKeys(keys, aliases, groups, defaultGroup) {
    let groupedKeys = [];
    let toCheck = null;
    Object.keys(groups).forEach((group) => {
      groupedKeys = groupedKeys.concat(groups[group]);
    });
    keys.forEach((key) => {
      toCheck = [key].concat(aliases[key]);
      if (!toCheck.some((k) => groupedKeys.indexOf(k) !== -1)) {
        groups[defaultGroup].push(key);
      }
    });
    return groupedKeys;
  }
  function filterHiddenOptions(key) {
    return yargs.getOptions().hiddenOptions.indexOf(key) < 0 || yargs.parsed.argv[yargs.getOptions().showHiddenOpt];
  }
  self.showHelp = (level) => {
    const logger = yargs.getInternalMethods().getLoggerInstance();
    if (!level)
      level = "error";
    const emit = typeof level === "function" ? level : logger[level];
    emit(self.help());
  };
  self.functionDescription = (fn) => {
    const description = fn.name ? shim3.Parser.decamelize(fn.name, "-") : __3("generated-value");
    return ["(", description, ")"].join("");
  };
  self.stringifiedValues = function stringifiedValues(values, separator) {
    let string = "";
    const sep2 = separator || ", ";
    const array = [].concat(values);
    if (!values || !array.length)
      return string;
    array.forEach((value2) => {
      if (string.length)
        string += sep2;
      string += JSON.stringify(value2);
    });
    return string;
  };
  function defaultString(value2, defaultDescription) {
    let string = `[${__3("default:")} `;
    if (value2 === void 0 && !defaultDescription)
      return null;
    if (defaultDescription) {
      string += defaultDescription;
    } else {
      switch (typeof value2) {
        case "string":
          string += `"${value2}"`;
          break;
        case "object":
          string += JSON.stringify(value2);
          break;
        default:
          string += value2;
      }
    }
    return `${string}]`;
  }
  function windowWidth() {
    const maxWidth2 = 80;
    if (shim3.process.stdColumns) {
      return Math.min(maxWidth2, shim3.process.stdColumns);
    } else {
      return maxWidth2;
    }
  }
  let version = null;
  self.version = (ver) => {
    version = ver;
  };
  self.showVersion = (level) => {
    const logger = yargs.getInternalMethods().getLoggerInstance();
    if (!level)
      level = "error";
    const emit = typeof level === "function" ? level : logger[level];
    emit(version);
  };
  self.reset = function reset(localLookup) {
    failMessage = null;
    failureOutput = false;
    usages = [];
    usageDisabled = false;
    epilogs = [];
    examples = [];
    commands = [];
    descriptions = objFilter(descriptions, (k) => !localLookup[k]);
    return self;
  };
  const frozens = [];
  self.freeze = function freeze() {
    frozens.push({
      failMessage,
      failureOutput,
      usages,
      usageDisabled,
      epilogs,
      examples,
      commands,
      descriptions
    });
  };
  self.unfreeze = function unfreeze(defaultCommand = false) {
    const frozen = frozens.pop();
    if (!frozen)
      return;
    if (defaultCommand) {
      descriptions = { ...frozen.descriptions, ...descriptions };
      commands = [...frozen.commands, ...commands];
      usages = [...frozen.usages, ...usages];
      examples = [...frozen.examples, ...examples];
      epilogs = [...frozen.epilogs, ...epilogs];
    } else {
      ({
        failMessage,
        failureOutput,
        usages,
        usageDisabled,
        epilogs,
        examples,
        commands,
        descriptions
      } = frozen);
    }
  };
  return self;
}
function isIndentedText(text2) {
  return typeof text2 === "object";
}
function addIndentation(text2, indent) {
  return isIndentedText(text2) ? { text: text2.text, indentation: text2.indentation + indent } : { text: text2, indentation: indent };
}
function getIndentation(text2) {
  return isIndentedText(text2) ? text2.indentation : 0;
}
function getText(text2) {
  return isIndentedText(text2) ? text2.text : text2;
}

// node_modules/yargs/build/lib/completion-templates.js
var completionShTemplate = `###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} >> ~/.bashrc
#    or {{app_path}} {{completion_command}} >> ~/.bash_profile on OSX.
#
_{{app_name}}_yargs_completions()
{
    local cur_word args type_list

    cur_word="\${COMP_WORDS[COMP_CWORD]}"
    args=("\${COMP_WORDS[@]}")

    # ask yargs to generate completions.
    # see https://stackoverflow.com/a/40944195/7080036 for the spaces-handling awk
    mapfile -t type_list < <({{app_path}} --get-yargs-completions "\${args[@]}")
    mapfile -t COMPREPLY < <(compgen -W "$( printf '%q ' "\${type_list[@]}" )" -- "\${cur_word}" |
        awk '/ / { print "\\""$0"\\"" } /^[^ ]+$/ { print $0 }')

    # if no match was found, fall back to filename completion
    if [ \${#COMPREPLY[@]} -eq 0 ]; then
      COMPREPLY=()
    fi

    return 0
}
complete -o bashdefault -o default -F _{{app_name}}_yargs_completions {{app_name}}
###-end-{{app_name}}-completions-###
`;
var completionZshTemplate = `#compdef {{app_name}}
###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} >> ~/.zshrc
#    or {{app_path}} {{completion_command}} >> ~/.zprofile on OSX.
#
_{{app_name}}_yargs_completions()
{
  local reply
  local si=$IFS
  IFS=$'
' reply=($(COMP_CWORD="$((CURRENT-1))" COMP_LINE="$BUFFER" COMP_POINT="$CURSOR" {{app_path}} --get-yargs-completions "\${words[@]}"))
  IFS=$si
  if [[ \${#reply} -gt 0 ]]; then
    _describe 'values' reply
  else
    _default
  fi
}
if [[ "\${zsh_eval_context[-1]}" == "loadautofunc" ]]; then
  _{{app_name}}_yargs_completions "$@"
else
  compdef _{{app_name}}_yargs_completions {{app_name}}
fi
###-end-{{app_name}}-completions-###
`;
var completionFishTemplate = `###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} > ~/.config/fish/completions/{{app_name}}.fish
#
complete -f -c {{app_name}} -a '({{app_path}} --get-yargs-completions (commandline -o)[2..-1])'
###-end-{{app_name}}-completions-###
`;

// node_modules/yargs/build/lib/completion.js
var Completion = class {
  constructor(yargs, usage2, command2, shim3) {
    var _a2, _b2, _c2, _d, _e;
    this.yargs = yargs;
    this.usage = usage2;
    this.command = command2;
    this.shim = shim3;
    this.completionKey = "get-yargs-completions";
    this.aliases = null;
    this.customCompletionFunction = null;
    this.indexAfterLastReset = 0;
    this.zshShell = (_c2 = ((_a2 = this.shim.getEnv("SHELL")) === null || _a2 === void 0 ? void 0 : _a2.includes("zsh")) || ((_b2 = this.shim.getEnv("ZSH_NAME")) === null || _b2 === void 0 ? void 0 : _b2.includes("zsh"))) !== null && _c2 !== void 0 ? _c2 : false;
    this.fishShell = (_e = (_d = this.shim.getEnv("SHELL")) === null || _d === void 0 ? void 0 : _d.includes("fish")) !== null && _e !== void 0 ? _e : false;
  }
  defaultCompletion(args, argv, current, done) {
    const handlers = this.command.getCommandHandlers();
    for (let i = 0, ii = args.length; i < ii; ++i) {
      if (handlers[args[i]] && handlers[args[i]].builder) {
        const builder = handlers[args[i]].builder;
        if (isCommandBuilderCallback(builder)) {
          this.indexAfterLastReset = i + 1;
          const y = this.yargs.getInternalMethods().reset();
          builder(y, true);
          return y.argv;
        }
      }
    }
    const completions = [];
    this.commandCompletions(completions, args, current);
    this.optionCompletions(completions, args, argv, current);
    this.choicesFromOptionsCompletions(completions, args, argv, current);
    this.choicesFromPositionalsCompletions(completions, args, argv, current);
    done(null, completions);
  }
  commandCompletions(completions, args, current) {
    const parentCommands = this.yargs.getInternalMethods().getContext().commands;
    if (!current.match(/^-/) && parentCommands[parentCommands.length - 1] !== current && !this.previousArgHasChoices(args)) {
      this.usage.getCommands().forEach((usageCommand) => {
        const commandName = parseCommand(usageCommand[0]).cmd;
        if (args.indexOf(commandName) === -1) {
          const desc = usageCommand[1] || "";
          if (this.fishShell) {
            completions.push(commandName + "	" + desc);
          } else if (this.zshShell) {
            completions.push(commandName.replace(/:/g, "\\:") + ":" + desc);
          } else {
            completions.push(commandName);
          }
        }
      });
    }
  }
  optionCompletions(completions, args, argv, current) {
    if ((current.match(/^-/) || current === "" && completions.length === 0) && !this.previousArgHasChoices(args)) {
      const options = this.yargs.getOptions();
      const positionalKeys = this.yargs.getGroups()[this.usage.getPositionalGroupName()] || [];
      Object.keys(options.key).forEach((key) => {
        const negable = !!options.configuration["boolean-negation"] && options.boolean.includes(key);
        const isPositionalKey = positionalKeys.includes(key);
        if (!isPositionalKey && !options.hiddenOptions.includes(key) && !this.argsContainKey(args, key, negable)) {
          this.completeOptionKey(key, completions, current, negable && !!options.default[key]);
        }
      });
    }
  }
  choicesFromOptionsCompletions(completions, args, argv, current) {
    if (this.previousArgHasChoices(args)) {
      const choices = this.getPreviousArgChoices(args);
      if (choices && choices.length > 0) {
        if (this.fishShell) {
          completions.push(...choices);
        } else {
          completions.push(...choices.map((c) => c.replace(/:/g, "\\:")));
        }
      }
    }
  }
  choicesFromPositionalsCompletions(completions, args, argv, current) {
    if (current === "" && completions.length > 0 && this.previousArgHasChoices(args)) {
      return;
    }
    const positionalKeys = this.yargs.getGroups()[this.usage.getPositionalGroupName()] || [];
    const offset = Math.max(this.indexAfterLastReset, this.yargs.getInternalMethods().getContext().commands.length + 1);
    const positionalKey = positionalKeys[argv._.length - offset - 1];
    if (!positionalKey) {
      return;
    }
    const choices = this.yargs.getOptions().choices[positionalKey] || [];
    for (const choice of choices) {
      if (choice.startsWith(current)) {
        if (this.fishShell) {
          completions.push(choice);
        } else {
          completions.push(choice.replace(/:/g, "\\:"));
        }
      }
    }
  }
  getPreviousArgChoices(args) {
    if (args.length < 1)
      return;
    let previousArg = args[args.length - 1];
    let filter = "";
    if (!previousArg.startsWith("-") && args.length > 1) {
      filter = previousArg;
      previousArg = args[args.length - 2];
    }
    if (!previousArg.startsWith("-"))
      return;
    const previousArgKey = previousArg.replace(/^-+/, "");
    const options = this.yargs.getOptions();
    const possibleAliases = [
      previousArgKey,
      ...this.yargs.getAliases()[previousArgKey] || []
    ];
    let choices;
    for (const possibleAlias of possibleAliases) {
      if (Object.prototype.hasOwnProperty.call(options.key, possibleAlias) && Array.isArray(options.choices[possibleAlias])) {
        choices = options.choices[possibleAlias];
        break;
      }
    }
    if (choices) {
      return choices.filter((choice) => !filter || choice.startsWith(filter));
    }
  }
  previousArgHasChoices(args) {
    const choices = this.getPreviousArgChoices(args);
    return choices !== void 0 && choices.length > 0;
  }
  argsContainKey(args, key, negable) {
    const argsContains = (s) => args.indexOf((/^[^0-9]$/.test(s) ? "-" : "--") + s) !== -1;
    if (argsContains(key))
      return true;
    if (negable && argsContains(`no-${key}`))
      return true;
    if (this.aliases) {
      for (const alias of this.aliases[key]) {
        if (argsContains(alias))
          return true;
      }
    }
    return false;
  }
  completeOptionKey(key, completions, current, negable) {
    var _a2, _b2, _c2, _d;
    let keyWithDesc = key;
    if (this.zshShell || this.fishShell) {
      const descs = this.usage.getDescriptions();
      const aliasKey = (_b2 = (_a2 = this === null || this === void 0 ? void 0 : this.aliases) === null || _a2 === void 0 ? void 0 : _a2[key]) === null || _b2 === void 0 ? void 0 : _b2.find((alias) => {
        const desc2 = descs[alias];
        return typeof desc2 === "string" && desc2.length > 0;
      });
      const descFromAlias = aliasKey ? descs[aliasKey] : void 0;
      const desc = (_d = (_c2 = descs[key]) !== null && _c2 !== void 0 ? _c2 : descFromAlias) !== null && _d !== void 0 ? _d : "";
      const cleanedDesc = desc.replace("__yargsString__:", "").replace(/(\r\n|\n|\r)/gm, " ");
      if (this.fishShell) {
        keyWithDesc = `${key}	${cleanedDesc}`;
      } else {
        keyWithDesc = `${key.replace(/:/g, "\\:")}:${cleanedDesc}`;
      }
    }
    const startsByTwoDashes = (s) => /^--/.test(s);
    const isShortOption = (s) => /^[^0-9]$/.test(s);
    const dashes = !startsByTwoDashes(current) && isShortOption(key) ? "-" : "--";
    completions.push(dashes + keyWithDesc);
    if (negable) {
      completions.push(dashes + "no-" + keyWithDesc);
    }
  }
  customCompletion(args, argv, current, done) {
    assertNotStrictEqual(this.customCompletionFunction, null, this.shim);
    if (isSyncCompletionFunction(this.customCompletionFunction)) {
      const result = this.customCompletionFunction(current, argv);
      if (isPromise(result)) {
        return result.then((list2) => {
          this.shim.process.nextTick(() => {
            done(null, list2);
          });
        }).catch((err) => {
          this.shim.process.nextTick(() => {
            done(err, void 0);
          });
        });
      }
      return done(null, result);
    } else if (isFallbackCompletionFunction(this.customCompletionFunction)) {
      return this.customCompletionFunction(current, argv, (onCompleted = done) => this.defaultCompletion(args, argv, current, onCompleted), (completions) => {
        done(null, completions);
      });
    } else {
      return this.customCompletionFunction(current, argv, (completions) => {
        done(null, completions);
      });
    }
  }
  getCompletion(args, done) {
    const current = args.length ? args[args.length - 1] : "";
    const argv = this.yargs.parse(args, true);
    const completionFunction = this.customCompletionFunction ? (argv2) => this.customCompletion(args, argv2, current, done) : (argv2) => this.defaultCompletion(args, argv2, current, done);
    return isPromise(argv) ? argv.then(completionFunction) : completionFunction(argv);
  }
  generateCompletionScript($0, cmd) {
    let script;
    if (this.zshShell) {
      script = completionZshTemplate;
    } else if (this.fishShell) {
      script = completionFishTemplate;
    } else {
      script = completionShTemplate;
    }
    const name = this.shim.path.basename($0);
    if ($0.match(/\.js$/))
      $0 = `./${$0}`;
    script = script.replace(/{{app_name}}/g, name);
    script = script.replace(/{{completion_command}}/g, cmd);
    return script.replace(/{{app_path}}/g, $0);
  }
  registerFunction(fn) {
    this.customCompletionFunction = fn;
  }
  setParsed(parsed) {
    this.aliases = parsed.aliases;
  }
};
function completion(yargs, usage2, command2, shim3) {
  return new Completion(yargs, usage2, command2, shim3);
}
function isSyncCompletionFunction(completionFunction) {
  return completionFunction.length < 3;
}
function isFallbackCompletionFunction(completionFunction) {
  return completionFunction.length > 3;
}

// node_modules/yargs/build/lib/utils/levenshtein.js
function levenshtein(a, b) {
  if (a.length === 0)
    return b.length;
  if (b.length === 0)
    return a.length;
  const matrix = [];
  let i;
  for (i = 0; i <= b.length; i++) {
    matrix[i] = [i];
  }
  let j;
  for (j = 0; j <= a.length; j++) {
    matrix[0][j] = j;
  }
  for (i = 1; i <= b.length; i++) {
    for (j = 1; j <= a.length; j++) {
      if (b.charAt(i - 1) === a.charAt(j - 1)) {
        matrix[i][j] = matrix[i - 1][j - 1];
      } else {
        if (i > 1 && j > 1 && b.charAt(i - 2) === a.charAt(j - 1) && b.charAt(i - 1) === a.charAt(j - 2)) {
          matrix[i][j] = matrix[i - 2][j - 2] + 1;
        } else {
          matrix[i][j] = Math.min(matrix[i - 1][j - 1] + 1, Math.min(matrix[i][j - 1] + 1, matrix[i - 1][j] + 1));
        }
      }
    }
  }
  return matrix[b.length][a.length];
}

// node_modules/yargs/build/lib/validation.js
var specialKeys = ["$0", "--", "_"];
function validation(yargs, usage2, shim3) {
  const __3 = shim3.y18n.__;
  const __n = shim3.y18n.__n;
  const self = {};
  self.nonOptionCount = function nonOptionCount(argv) {
    const demandedCommands = yargs.getDemandedCommands();
    const positionalCount = argv._.length + (argv["--"] ? argv["--"].length : 0);
    const _s = positionalCount - yargs.getInternalMethods().getContext().commands.length;
    if (demandedCommands._ && (_s < demandedCommands._.min || _s > demandedCommands._.max)) {
      if (_s < demandedCommands._.min) {
        if (demandedCommands._.minMsg !== void 0) {
          usage2.fail(demandedCommands._.minMsg ? demandedCommands._.minMsg.replace(/\$0/g, _s.toString()).replace(/\$1/, demandedCommands._.min.toString()) : null);
        } else {
          usage2.fail(__n("Not enough non-option arguments: got %s, need at least %s", "Not enough non-option arguments: got %s, need at least %s", _s, _s.toString(), demandedCommands._.min.toString()));
        }
      } else if (_s > demandedCommands._.max) {
        if (demandedCommands._.maxMsg !== void 0) {
          usage2.fail(demandedCommands._.maxMsg ? demandedCommands._.maxMsg.replace(/\$0/g, _s.toString()).replace(/\$1/, demandedCommands._.max.toString()) : null);
        } else {
          usage2.fail(__n("Too many non-option arguments: got %s, maximum of %s", "Too many non-option arguments: got %s, maximum of %s", _s, _s.toString(), demandedCommands._.max.toString()));
        }
      }
    }
  };
  self.positionalCount = function positionalCount(required, observed) {
    if (observed < required) {
      usage2.fail(__n("Not enough non-option arguments: got %s, need at least %s", "Not enough non-option arguments: got %s, need at least %s", observed, observed + "", required + ""));
    }
  };
  self.requiredArguments = function requiredArguments(argv, demandedOptions) {
    let missing = null;
    for (const key of Object.keys(demandedOptions)) {
      if (!Object.prototype.hasOwnProperty.call(argv, key) || typeof argv[key] === "undefined") {
        missing = missing || {};
        missing[key] = demandedOptions[key];
      }
    }
    if (missing) {
      const customMsgs = [];
      for (const key of Object.keys(missing)) {
        const msg = missing[key];
        if (msg && customMsgs.indexOf(msg) < 0) {
          customMsgs.push(msg);
        }
      }
      const customMsg = customMsgs.length ? `
${customMsgs.join("\n")}` : "";
      usage2.fail(__n("Missing required argument: %s", "Missing required arguments: %s", Object.keys(missing).length, Object.keys(missing).join(", ") + customMsg));
    }
  };
  self.unknownArguments = function unknownArguments(argv, aliases, positionalMap, isDefaultCommand, checkPositionals = true) {
    var _a2;
    const commandKeys = yargs.getInternalMethods().getCommandInstance().getCommands();
    const unknown = [];
    const currentContext = yargs.getInternalMethods().getContext();
    Object.keys(argv).forEach((key) => {
      if (!specialKeys.includes(key) && !Object.prototype.hasOwnProperty.call(positionalMap, key) && !Object.prototype.hasOwnProperty.call(yargs.getInternalMethods().getParseContext(), key) && !self.isValidAndSomeAliasIsNotNew(key, aliases)) {
        unknown.push(key);
      }
    });
    if (checkPositionals && (currentContext.commands.length > 0 || commandKeys.length > 0 || isDefaultCommand)) {
      argv._.slice(currentContext.commands.length).forEach((key) => {
        if (!commandKeys.includes("" + key)) {
          unknown.push("" + key);
        }
      });
    }
    if (checkPositionals) {
      const demandedCommands = yargs.getDemandedCommands();
      const maxNonOptDemanded = ((_a2 = demandedCommands._) === null || _a2 === void 0 ? void 0 : _a2.max) || 0;
      const expected = currentContext.commands.length + maxNonOptDemanded;
      if (expected < argv._.length) {
        argv._.slice(expected).forEach((key) => {
          key = String(key);
          if (!currentContext.commands.includes(key) && !unknown.includes(key)) {
            unknown.push(key);
          }
        });
      }
    }
    if (unknown.length) {
      usage2.fail(__n("Unknown argument: %s", "Unknown arguments: %s", unknown.length, unknown.map((s) => s.trim() ? s : `"${s}"`).join(", ")));
    }
  };
  self.unknownCommands = function unknownCommands(argv) {
    const commandKeys = yargs.getInternalMethods().getCommandInstance().getCommands();
    const unknown = [];
    const currentContext = yargs.getInternalMethods().getContext();
    if (currentContext.commands.length > 0 || commandKeys.length > 0) {
      argv._.slice(currentContext.commands.length).forEach((key) => {
        if (!commandKeys.includes("" + key)) {
          unknown.push("" + key);
        }
      });
    }
    if (unknown.length > 0) {
      usage2.fail(__n("Unknown command: %s", "Unknown commands: %s", unknown.length, unknown.join(", ")));
      return true;
    } else {
      return false;
    }
  };
  self.isValidAndSomeAliasIsNotNew = function isValidAndSomeAliasIsNotNew(key, aliases) {
    if (!Object.prototype.hasOwnProperty.call(aliases, key)) {
      return false;
    }
    const newAliases = yargs.parsed.newAliases;
    return [key, ...aliases[key]].some((a) => !Object.prototype.hasOwnProperty.call(newAliases, a) || !newAliases[key]);
  };
  self.limitedChoices = function limitedChoices(argv) {
    const options = yargs.getOptions();
    const invalid = {};
    if (!Object.keys(options.choices).length)
      return;
    Object.keys(argv).forEach((key) => {
      if (specialKeys.indexOf(key) === -1 && Object.prototype.hasOwnProperty.call(options.choices, key)) {
        [].concat(argv[key]).forEach((value2) => {
          if (options.choices[key].indexOf(value2) === -1 && value2 !== void 0) {
            invalid[key] = (invalid[key] || []).concat(value2);
          }
        });
      }
    });
    const invalidKeys = Object.keys(invalid);
    if (!invalidKeys.length)
      return;
    let msg = __3("Invalid values:");
    invalidKeys.forEach((key) => {
      msg += `
  ${__3("Argument: %s, Given: %s, Choices: %s", key, usage2.stringifiedValues(invalid[key]), usage2.stringifiedValues(options.choices[key]))}`;
    });
    usage2.fail(msg);
  };
  let implied = {};
  self.implies = function implies(key, value2) {
    argsert("<string|object> [array|number|string]", [key, value2], arguments.length);
    if (typeof key === "object") {
      Object.keys(key).forEach((k) => {
        self.implies(k, key[k]);
      });
    } else {
      yargs.global(key);
      if (!implied[key]) {
        implied[key] = [];
      }
      if (Array.isArray(value2)) {
        value2.forEach((i) => self.implies(key, i));
      } else {
        assertNotStrictEqual(value2, void 0, shim3);
        implied[key].push(value2);
      }
    }
  };
  self.getImplied = function getImplied() {
    return implied;
  };
  function keyExists(argv, val) {
    const num = Number(val);
    val = isNaN(num) ? val : num;
    if (typeof val === "number") {
      val = argv._.length >= val;
    } else if (val.match(/^--no-.+/)) {
      val = val.match(/^--no-(.+)/)[1];
      val = !Object.prototype.hasOwnProperty.call(argv, val);
    } else {
      val = Object.prototype.hasOwnProperty.call(argv, val);
    }
    return val;
  }
  self.implications = function implications(argv) {
    const implyFail = [];
    Object.keys(implied).forEach((key) => {
      const origKey = key;
      (implied[key] || []).forEach((value2) => {
        let key2 = origKey;
        const origValue = value2;
        key2 = keyExists(argv, key2);
        value2 = keyExists(argv, value2);
        if (key2 && !value2) {
          implyFail.push(` ${origKey} -> ${origValue}`);
        }
      });
    });
    if (implyFail.length) {
      let msg = `${__3("Implications failed:")}
`;
      implyFail.forEach((value2) => {
        msg += value2;
      });
      usage2.fail(msg);
    }
  };
  let conflicting = {};
  self.conflicts = function conflicts(key, value2) {
    argsert("<string|object> [array|string]", [key, value2], arguments.length);
    if (typeof key === "object") {
      Object.keys(key).forEach((k) => {
        self.conflicts(k, key[k]);
      });
    } else {
      yargs.global(key);
      if (!conflicting[key]) {
        conflicting[key] = [];
      }
      if (Array.isArray(value2)) {
        value2.forEach((i) => self.conflicts(key, i));
      } else {
        conflicting[key].push(value2);
      }
    }
  };
  self.getConflicting = () => conflicting;
  self.conflicting = function conflictingFn(argv) {
    Object.keys(argv).forEach((key) => {
      if (conflicting[key]) {
        conflicting[key].forEach((value2) => {
          if (value2 && argv[key] !== void 0 && argv[value2] !== void 0) {
            usage2.fail(__3("Arguments %s and %s are mutually exclusive", key, value2));
          }
        });
      }
    });
    if (yargs.getInternalMethods().getParserConfiguration()["strip-dashed"]) {
      Object.keys(conflicting).forEach((key) => {
        conflicting[key].forEach((value2) => {
          if (value2 && argv[shim3.Parser.camelCase(key)] !== void 0 && argv[shim3.Parser.camelCase(value2)] !== void 0) {
            usage2.fail(__3("Arguments %s and %s are mutually exclusive", key, value2));
          }
        });
      });
    }
  };
  self.recommendCommands = function recommendCommands(cmd, potentialCommands) {
    const threshold = 3;
    potentialCommands = potentialCommands.sort((a, b) => b.length - a.length);
    let recommended = null;
    let bestDistance = Infinity;
    for (let i = 0, candidate; (candidate = potentialCommands[i]) !== void 0; i++) {
      const d = levenshtein(cmd, candidate);
      if (d <= threshold && d < bestDistance) {
        bestDistance = d;
        recommended = candidate;
      }
    }
    if (recommended)
      usage2.fail(__3("Did you mean %s?", recommended));
  };
  self.reset = function reset(localLookup) {
    implied = objFilter(implied, (k) => !localLookup[k]);
    conflicting = objFilter(conflicting, (k) => !localLookup[k]);
    return self;
  };
  const frozens = [];
  self.freeze = function freeze() {
    frozens.push({
      implied,
      conflicting
    });
  };
  self.unfreeze = function unfreeze() {
    const frozen = frozens.pop();
    assertNotStrictEqual(frozen, void 0, shim3);
    ({ implied, conflicting } = frozen);
  };
  return self;
}

// node_modules/yargs/build/lib/utils/apply-extends.js
var previouslyVisitedConfigs = [];
var shim2;
function applyExtends(config2, cwd, mergeExtends, _shim) {
  shim2 = _shim;
  let defaultConfig = {};
  if (Object.prototype.hasOwnProperty.call(config2, "extends")) {
    if (typeof config2.extends !== "string")
      return defaultConfig;
    const isPath = /\.json|\..*rc$/.test(config2.extends);
    let pathToDefault = null;
    if (!isPath) {
      try {
        pathToDefault = import.meta.resolve(config2.extends);
      } catch (_err) {
        return config2;
      }
    } else {
      pathToDefault = getPathToDefaultConfig(cwd, config2.extends);
    }
    checkForCircularExtends(pathToDefault);
    previouslyVisitedConfigs.push(pathToDefault);
    defaultConfig = isPath ? JSON.parse(shim2.readFileSync(pathToDefault, "utf8")) : _shim.require(config2.extends);
    delete config2.extends;
    defaultConfig = applyExtends(defaultConfig, shim2.path.dirname(pathToDefault), mergeExtends, shim2);
  }
  previouslyVisitedConfigs = [];
  return mergeExtends ? mergeDeep(defaultConfig, config2) : Object.assign({}, defaultConfig, config2);
}
function checkForCircularExtends(cfgPath) {
  if (previouslyVisitedConfigs.indexOf(cfgPath) > -1) {
    throw new YError(`Circular extended configurations: '${cfgPath}'.`);
  }
}
function getPathToDefaultConfig(cwd, pathToExtend) {
  return shim2.path.resolve(cwd, pathToExtend);
}
function mergeDeep(config1, config2) {
  const target = {};
  function isObject(obj) {
    return obj && typeof obj === "object" && !Array.isArray(obj);
  }
  Object.assign(target, config1);
  for (const key of Object.keys(config2)) {
    if (key === "__proto__")
      continue;
    if (isObject(config2[key]) && isObject(target[key])) {
      target[key] = mergeDeep(config1[key], config2[key]);
    } else {
      target[key] = config2[key];
    }
  }
  return target;
}

// node_modules/yargs/build/lib/yargs-factory.js
var __classPrivateFieldSet = function(receiver, state, value2, kind, f) {
  if (kind === "m") throw new TypeError("Private method is not writable");
  if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
  if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
  return kind === "a" ? f.call(receiver, value2) : f ? f.value = value2 : state.set(receiver, value2), value2;
};
var __classPrivateFieldGet = function(receiver, state, kind, f) {
  if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
  if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
  return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _YargsInstance_command;
var _YargsInstance_cwd;
var _YargsInstance_context;
var _YargsInstance_completion;
var _YargsInstance_completionCommand;
var _YargsInstance_defaultShowHiddenOpt;
var _YargsInstance_exitError;
var _YargsInstance_detectLocale;
var _YargsInstance_emittedWarnings;
var _YargsInstance_exitProcess;
var _YargsInstance_frozens;
var _YargsInstance_globalMiddleware;
var _YargsInstance_groups;
var _YargsInstance_hasOutput;
var _YargsInstance_helpOpt;
var _YargsInstance_isGlobalContext;
var _YargsInstance_logger;
var _YargsInstance_output;
var _YargsInstance_options;
var _YargsInstance_parentRequire;
var _YargsInstance_parserConfig;
var _YargsInstance_parseFn;
var _YargsInstance_parseContext;
var _YargsInstance_pkgs;
var _YargsInstance_preservedGroups;
var _YargsInstance_processArgs;
var _YargsInstance_recommendCommands;
var _YargsInstance_shim;
var _YargsInstance_strict;
var _YargsInstance_strictCommands;
var _YargsInstance_strictOptions;
var _YargsInstance_usage;
var _YargsInstance_usageConfig;
var _YargsInstance_versionOpt;
var _YargsInstance_validation;
function YargsFactory(_shim) {
  return (processArgs = [], cwd = _shim.process.cwd(), parentRequire) => {
    const yargs = new YargsInstance(processArgs, cwd, parentRequire, _shim);
    Object.defineProperty(yargs, "argv", {
      get: () => {
        return yargs.parse();
      },
      enumerable: true
    });
    yargs.help();
    yargs.version();
    return yargs;
  };
}
var kCopyDoubleDash = /* @__PURE__ */ Symbol("copyDoubleDash");
var kCreateLogger = /* @__PURE__ */ Symbol("copyDoubleDash");
var kDeleteFromParserHintObject = /* @__PURE__ */ Symbol("deleteFromParserHintObject");
var kEmitWarning = /* @__PURE__ */ Symbol("emitWarning");
var kFreeze = /* @__PURE__ */ Symbol("freeze");
var kGetDollarZero = /* @__PURE__ */ Symbol("getDollarZero");
var kGetParserConfiguration = /* @__PURE__ */ Symbol("getParserConfiguration");
var kGetUsageConfiguration = /* @__PURE__ */ Symbol("getUsageConfiguration");
var kGuessLocale = /* @__PURE__ */ Symbol("guessLocale");
var kGuessVersion = /* @__PURE__ */ Symbol("guessVersion");
var kParsePositionalNumbers = /* @__PURE__ */ Symbol("parsePositionalNumbers");
var kPkgUp = /* @__PURE__ */ Symbol("pkgUp");
var kPopulateParserHintArray = /* @__PURE__ */ Symbol("populateParserHintArray");
var kPopulateParserHintSingleValueDictionary = /* @__PURE__ */ Symbol("populateParserHintSingleValueDictionary");
var kPopulateParserHintArrayDictionary = /* @__PURE__ */ Symbol("populateParserHintArrayDictionary");
var kPopulateParserHintDictionary = /* @__PURE__ */ Symbol("populateParserHintDictionary");
var kSanitizeKey = /* @__PURE__ */ Symbol("sanitizeKey");
var kSetKey = /* @__PURE__ */ Symbol("setKey");
var kUnfreeze = /* @__PURE__ */ Symbol("unfreeze");
var kValidateAsync = /* @__PURE__ */ Symbol("validateAsync");
var kGetCommandInstance = /* @__PURE__ */ Symbol("getCommandInstance");
var kGetContext = /* @__PURE__ */ Symbol("getContext");
var kGetHasOutput = /* @__PURE__ */ Symbol("getHasOutput");
var kGetLoggerInstance = /* @__PURE__ */ Symbol("getLoggerInstance");
var kGetParseContext = /* @__PURE__ */ Symbol("getParseContext");
var kGetUsageInstance = /* @__PURE__ */ Symbol("getUsageInstance");
var kGetValidationInstance = /* @__PURE__ */ Symbol("getValidationInstance");
var kHasParseCallback = /* @__PURE__ */ Symbol("hasParseCallback");
var kIsGlobalContext = /* @__PURE__ */ Symbol("isGlobalContext");
var kPostProcess = /* @__PURE__ */ Symbol("postProcess");
var kRebase = /* @__PURE__ */ Symbol("rebase");
var kReset = /* @__PURE__ */ Symbol("reset");
var kRunYargsParserAndExecuteCommands = /* @__PURE__ */ Symbol("runYargsParserAndExecuteCommands");
var kRunValidation = /* @__PURE__ */ Symbol("runValidation");
var kSetHasOutput = /* @__PURE__ */ Symbol("setHasOutput");
var kTrackManuallySetKeys = /* @__PURE__ */ Symbol("kTrackManuallySetKeys");
var DEFAULT_LOCALE = "en_US";
var YargsInstance = class {
  constructor(processArgs = [], cwd, parentRequire, shim3) {
    this.customScriptName = false;
    this.parsed = false;
    _YargsInstance_command.set(this, void 0);
    _YargsInstance_cwd.set(this, void 0);
    _YargsInstance_context.set(this, { commands: [], fullCommands: [] });
    _YargsInstance_completion.set(this, null);
    _YargsInstance_completionCommand.set(this, null);
    _YargsInstance_defaultShowHiddenOpt.set(this, "show-hidden");
    _YargsInstance_exitError.set(this, null);
    _YargsInstance_detectLocale.set(this, true);
    _YargsInstance_emittedWarnings.set(this, {});
    _YargsInstance_exitProcess.set(this, true);
    _YargsInstance_frozens.set(this, []);
    _YargsInstance_globalMiddleware.set(this, void 0);
    _YargsInstance_groups.set(this, {});
    _YargsInstance_hasOutput.set(this, false);
    _YargsInstance_helpOpt.set(this, null);
    _YargsInstance_isGlobalContext.set(this, true);
    _YargsInstance_logger.set(this, void 0);
    _YargsInstance_output.set(this, "");
    _YargsInstance_options.set(this, void 0);
    _YargsInstance_parentRequire.set(this, void 0);
    _YargsInstance_parserConfig.set(this, {});
    _YargsInstance_parseFn.set(this, null);
    _YargsInstance_parseContext.set(this, null);
    _YargsInstance_pkgs.set(this, {});
    _YargsInstance_preservedGroups.set(this, {});
    _YargsInstance_processArgs.set(this, void 0);
    _YargsInstance_recommendCommands.set(this, false);
    _YargsInstance_shim.set(this, void 0);
    _YargsInstance_strict.set(this, false);
    _YargsInstance_strictCommands.set(this, false);
    _YargsInstance_strictOptions.set(this, false);
    _YargsInstance_usage.set(this, void 0);
    _YargsInstance_usageConfig.set(this, {});
    _YargsInstance_versionOpt.set(this, null);
    _YargsInstance_validation.set(this, void 0);
    __classPrivateFieldSet(this, _YargsInstance_shim, shim3, "f");
    __classPrivateFieldSet(this, _YargsInstance_processArgs, processArgs, "f");
    __classPrivateFieldSet(this, _YargsInstance_cwd, cwd, "f");
    __classPrivateFieldSet(this, _YargsInstance_parentRequire, parentRequire, "f");
    __classPrivateFieldSet(this, _YargsInstance_globalMiddleware, new GlobalMiddleware(this), "f");
    this.$0 = this[kGetDollarZero]();
    this[kReset]();
    __classPrivateFieldSet(this, _YargsInstance_command, __classPrivateFieldGet(this, _YargsInstance_command, "f"), "f");
    __classPrivateFieldSet(this, _YargsInstance_usage, __classPrivateFieldGet(this, _YargsInstance_usage, "f"), "f");
    __classPrivateFieldSet(this, _YargsInstance_validation, __classPrivateFieldGet(this, _YargsInstance_validation, "f"), "f");
    __classPrivateFieldSet(this, _YargsInstance_options, __classPrivateFieldGet(this, _YargsInstance_options, "f"), "f");
    __classPrivateFieldGet(this, _YargsInstance_options, "f").showHiddenOpt = __classPrivateFieldGet(this, _YargsInstance_defaultShowHiddenOpt, "f");
    __classPrivateFieldSet(this, _YargsInstance_logger, this[kCreateLogger](), "f");
    __classPrivateFieldGet(this, _YargsInstance_shim, "f").y18n.setLocale(DEFAULT_LOCALE);
  }
  addHelpOpt(opt, msg) {
    const defaultHelpOpt = "help";
    argsert("[string|boolean] [string]", [opt, msg], arguments.length);
    if (__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f")) {
      this[kDeleteFromParserHintObject](__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f"));
      __classPrivateFieldSet(this, _YargsInstance_helpOpt, null, "f");
    }
    if (opt === false && msg === void 0)
      return this;
    __classPrivateFieldSet(this, _YargsInstance_helpOpt, typeof opt === "string" ? opt : defaultHelpOpt, "f");
    this.boolean(__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f"));
    this.describe(__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f"), msg || __classPrivateFieldGet(this, _YargsInstance_usage, "f").deferY18nLookup("Show help"));
    return this;
  }
  help(opt, msg) {
    return this.addHelpOpt(opt, msg);
  }
  addShowHiddenOpt(opt, msg) {
    argsert("[string|boolean] [string]", [opt, msg], arguments.length);
    if (opt === false && msg === void 0)
      return this;
    const showHiddenOpt = typeof opt === "string" ? opt : __classPrivateFieldGet(this, _YargsInstance_defaultShowHiddenOpt, "f");
    this.boolean(showHiddenOpt);
    this.describe(showHiddenOpt, msg || __classPrivateFieldGet(this, _YargsInstance_usage, "f").deferY18nLookup("Show hidden options"));
    __classPrivateFieldGet(this, _YargsInstance_options, "f").showHiddenOpt = showHiddenOpt;
    return this;
  }
  showHidden(opt, msg) {
    return this.addShowHiddenOpt(opt, msg);
  }
  alias(key, value2) {
    argsert("<object|string|array> [string|array]", [key, value2], arguments.length);
    this[kPopulateParserHintArrayDictionary](this.alias.bind(this), "alias", key, value2);
    return this;
  }
  array(keys) {
    argsert("<array|string>", [keys], arguments.length);
    this[kPopulateParserHintArray]("array", keys);
    this[kTrackManuallySetKeys](keys);
    return this;
  }
  boolean(keys) {
    argsert("<array|string>", [keys], arguments.length);
    this[kPopulateParserHintArray]("boolean", keys);
    this[kTrackManuallySetKeys](keys);
    return this;
  }
  check(f, global) {
    argsert("<function> [boolean]", [f, global], arguments.length);
    this.middleware((argv, _yargs) => {
      return maybeAsyncResult(() => {
        return f(argv, _yargs.getOptions());
      }, (result) => {
        if (!result) {
          __classPrivateFieldGet(this, _YargsInstance_usage, "f").fail(__classPrivateFieldGet(this, _YargsInstance_shim, "f").y18n.__("Argument check failed: %s", f.toString()));
        } else if (typeof result === "string" || result instanceof Error) {
          __classPrivateFieldGet(this, _YargsInstance_usage, "f").fail(result.toString(), result);
        }
        return argv;
      }, (err) => {
        __classPrivateFieldGet(this, _YargsInstance_usage, "f").fail(err.message ? err.message : err.toString(), err);
        return argv;
      });
    }, false, global);
    return this;
  }
  choices(key, value2) {
    argsert("<object|string|array> [string|array]", [key, value2], arguments.length);
    this[kPopulateParserHintArrayDictionary](this.choices.bind(this), "choices", key, value2);
    return this;
  }
  coerce(keys, value2) {
    argsert("<object|string|array> [function]", [keys, value2], arguments.length);
    if (Array.isArray(keys)) {
      if (!value2) {
        throw new YError("coerce callback must be provided");
      }
      for (const key of keys) {
        this.coerce(key, value2);
      }
      return this;
    } else if (typeof keys === "object") {
      for (const key of Object.keys(keys)) {
        this.coerce(key, keys[key]);
      }
      return this;
    }
    if (!value2) {
      throw new YError("coerce callback must be provided");
    }
    const coerceKey = keys;
    __classPrivateFieldGet(this, _YargsInstance_options, "f").key[coerceKey] = true;
    __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").addCoerceMiddleware((argv, yargs) => {
      var _a2;
      const coerceKeyAliases = (_a2 = yargs.getAliases()[coerceKey]) !== null && _a2 !== void 0 ? _a2 : [];
      const argvKeys = [coerceKey, ...coerceKeyAliases].filter((key) => Object.prototype.hasOwnProperty.call(argv, key));
      if (argvKeys.length === 0) {
        return argv;
      }
      return maybeAsyncResult(() => {
        return value2(argv[argvKeys[0]]);
      }, (result) => {
        argvKeys.forEach((key) => {
          argv[key] = result;
        });
        return argv;
      }, (err) => {
        throw new YError(err.message);
      });
    }, coerceKey);
    return this;
  }
  conflicts(key1, key2) {
    argsert("<string|object> [string|array]", [key1, key2], arguments.length);
    __classPrivateFieldGet(this, _YargsInstance_validation, "f").conflicts(key1, key2);
    return this;
  }
  config(key = "config", msg, parseFn) {
    argsert("[object|string] [string|function] [function]", [key, msg, parseFn], arguments.length);
    if (typeof key === "object" && !Array.isArray(key)) {
      key = applyExtends(key, __classPrivateFieldGet(this, _YargsInstance_cwd, "f"), this[kGetParserConfiguration]()["deep-merge-config"] || false, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
      __classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects = (__classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects || []).concat(key);
      return this;
    }
    if (typeof msg === "function") {
      parseFn = msg;
      msg = void 0;
    }
    this.describe(key, msg || __classPrivateFieldGet(this, _YargsInstance_usage, "f").deferY18nLookup("Path to JSON config file"));
    (Array.isArray(key) ? key : [key]).forEach((k) => {
      __classPrivateFieldGet(this, _YargsInstance_options, "f").config[k] = parseFn || true;
    });
    return this;
  }
  completion(cmd, desc, fn) {
    argsert("[string] [string|boolean|function] [function]", [cmd, desc, fn], arguments.length);
    if (typeof desc === "function") {
      fn = desc;
      desc = void 0;
    }
    __classPrivateFieldSet(this, _YargsInstance_completionCommand, cmd || __classPrivateFieldGet(this, _YargsInstance_completionCommand, "f") || "completion", "f");
    if (!desc && desc !== false) {
      desc = "generate completion script";
    }
    this.command(__classPrivateFieldGet(this, _YargsInstance_completionCommand, "f"), desc);
    if (fn)
      __classPrivateFieldGet(this, _YargsInstance_completion, "f").registerFunction(fn);
    return this;
  }
  command(cmd, description, builder, handler, middlewares, deprecated) {
    argsert("<string|array|object> [string|boolean] [function|object] [function] [array] [boolean|string]", [cmd, description, builder, handler, middlewares, deprecated], arguments.length);
    __classPrivateFieldGet(this, _YargsInstance_command, "f").addHandler(cmd, description, builder, handler, middlewares, deprecated);
    return this;
  }
  commands(cmd, description, builder, handler, middlewares, deprecated) {
    return this.command(cmd, description, builder, handler, middlewares, deprecated);
  }
  commandDir(dir, opts) {
    argsert("<string> [object]", [dir, opts], arguments.length);
    const req = __classPrivateFieldGet(this, _YargsInstance_parentRequire, "f") || __classPrivateFieldGet(this, _YargsInstance_shim, "f").require;
    __classPrivateFieldGet(this, _YargsInstance_command, "f").addDirectory(dir, req, __classPrivateFieldGet(this, _YargsInstance_shim, "f").getCallerFile(), opts);
    return this;
  }
  count(keys) {
    argsert("<array|string>", [keys], arguments.length);
    this[kPopulateParserHintArray]("count", keys);
    this[kTrackManuallySetKeys](keys);
    return this;
  }
  default(key, value2, defaultDescription) {
    argsert("<object|string|array> [*] [string]", [key, value2, defaultDescription], arguments.length);
    if (defaultDescription) {
      assertSingleKey(key, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
      __classPrivateFieldGet(this, _YargsInstance_options, "f").defaultDescription[key] = defaultDescription;
    }
    if (typeof value2 === "function") {
      assertSingleKey(key, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
      if (!__classPrivateFieldGet(this, _YargsInstance_options, "f").defaultDescription[key])
        __classPrivateFieldGet(this, _YargsInstance_options, "f").defaultDescription[key] = __classPrivateFieldGet(this, _YargsInstance_usage, "f").functionDescription(value2);
      value2 = value2.call();
    }
    this[kPopulateParserHintSingleValueDictionary](this.default.bind(this), "default", key, value2);
    return this;
  }
  defaults(key, value2, defaultDescription) {
    return this.default(key, value2, defaultDescription);
  }
  demandCommand(min = 1, max, minMsg, maxMsg) {
    argsert("[number] [number|string] [string|null|undefined] [string|null|undefined]", [min, max, minMsg, maxMsg], arguments.length);
    if (typeof max !== "number") {
      minMsg = max;
      max = Infinity;
    }
    this.global("_", false);
    __classPrivateFieldGet(this, _YargsInstance_options, "f").demandedCommands._ = {
      min,
      max,
      minMsg,
      maxMsg
    };
    return this;
  }
  demand(keys, max, msg) {
    if (Array.isArray(max)) {
      max.forEach((key) => {
        assertNotStrictEqual(msg, true, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
        this.demandOption(key, msg);
      });
      max = Infinity;
    } else if (typeof max !== "number") {
      msg = max;
      max = Infinity;
    }
    if (typeof keys === "number") {
      assertNotStrictEqual(msg, true, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
      this.demandCommand(keys, max, msg, msg);
    } else if (Array.isArray(keys)) {
      keys.forEach((key) => {
        assertNotStrictEqual(msg, true, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
        this.demandOption(key, msg);
      });
    } else {
      if (typeof msg === "string") {
        this.demandOption(keys, msg);
      } else if (msg === true || typeof msg === "undefined") {
        this.demandOption(keys);
      }
    }
    return this;
  }
  demandOption(keys, msg) {
    argsert("<object|string|array> [string]", [keys, msg], arguments.length);
    this[kPopulateParserHintSingleValueDictionary](this.demandOption.bind(this), "demandedOptions", keys, msg);
    return this;
  }
  deprecateOption(option, message) {
    argsert("<string> [string|boolean]", [option, message], arguments.length);
    __classPrivateFieldGet(this, _YargsInstance_options, "f").deprecatedOptions[option] = message;
    return this;
  }
  describe(keys, description) {
    argsert("<object|string|array> [string]", [keys, description], arguments.length);
    this[kSetKey](keys, true);
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").describe(keys, description);
    return this;
  }
  detectLocale(detect) {
    argsert("<boolean>", [detect], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_detectLocale, detect, "f");
    return this;
  }
  env(prefix) {
    argsert("[string|boolean]", [prefix], arguments.length);
    if (prefix === false)
      delete __classPrivateFieldGet(this, _YargsInstance_options, "f").envPrefix;
    else
      __classPrivateFieldGet(this, _YargsInstance_options, "f").envPrefix = prefix || "";
    return this;
  }
  epilogue(msg) {
    argsert("<string>", [msg], arguments.length);
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").epilog(msg);
    return this;
  }
  epilog(msg) {
    return this.epilogue(msg);
  }
  example(cmd, description) {
    argsert("<string|array> [string]", [cmd, description], arguments.length);
    if (Array.isArray(cmd)) {
      cmd.forEach((exampleParams) => this.example(...exampleParams));
    } else {
      __classPrivateFieldGet(this, _YargsInstance_usage, "f").example(cmd, description);
    }
    return this;
  }
  exit(code, err) {
    __classPrivateFieldSet(this, _YargsInstance_hasOutput, true, "f");
    __classPrivateFieldSet(this, _YargsInstance_exitError, err, "f");
    if (__classPrivateFieldGet(this, _YargsInstance_exitProcess, "f"))
      __classPrivateFieldGet(this, _YargsInstance_shim, "f").process.exit(code);
  }
  exitProcess(enabled = true) {
    argsert("[boolean]", [enabled], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_exitProcess, enabled, "f");
    return this;
  }
  fail(f) {
    argsert("<function|boolean>", [f], arguments.length);
    if (typeof f === "boolean" && f !== false) {
      throw new YError("Invalid first argument. Expected function or boolean 'false'");
    }
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").failFn(f);
    return this;
  }
  getAliases() {
    return this.parsed ? this.parsed.aliases : {};
  }
  async getCompletion(args, done) {
    argsert("<array> [function]", [args, done], arguments.length);
    if (!done) {
      return new Promise((resolve12, reject) => {
        __classPrivateFieldGet(this, _YargsInstance_completion, "f").getCompletion(args, (err, completions) => {
          if (err)
            reject(err);
          else
            resolve12(completions);
        });
      });
    } else {
      return __classPrivateFieldGet(this, _YargsInstance_completion, "f").getCompletion(args, done);
    }
  }
  getDemandedOptions() {
    argsert([], 0);
    return __classPrivateFieldGet(this, _YargsInstance_options, "f").demandedOptions;
  }
  getDemandedCommands() {
    argsert([], 0);
    return __classPrivateFieldGet(this, _YargsInstance_options, "f").demandedCommands;
  }
  getDeprecatedOptions() {
    argsert([], 0);
    return __classPrivateFieldGet(this, _YargsInstance_options, "f").deprecatedOptions;
  }
  getDetectLocale() {
    return __classPrivateFieldGet(this, _YargsInstance_detectLocale, "f");
  }
  getExitProcess() {
    return __classPrivateFieldGet(this, _YargsInstance_exitProcess, "f");
  }
  getGroups() {
    return Object.assign({}, __classPrivateFieldGet(this, _YargsInstance_groups, "f"), __classPrivateFieldGet(this, _YargsInstance_preservedGroups, "f"));
  }
  getHelp() {
    __classPrivateFieldSet(this, _YargsInstance_hasOutput, true, "f");
    if (!__classPrivateFieldGet(this, _YargsInstance_usage, "f").hasCachedHelpMessage()) {
      if (!this.parsed) {
        const parse = this[kRunYargsParserAndExecuteCommands](__classPrivateFieldGet(this, _YargsInstance_processArgs, "f"), void 0, void 0, 0, true);
        if (isPromise(parse)) {
          return parse.then(() => {
            return __classPrivateFieldGet(this, _YargsInstance_usage, "f").help();
          });
        }
      }
      const builderResponse = __classPrivateFieldGet(this, _YargsInstance_command, "f").runDefaultBuilderOn(this);
      if (isPromise(builderResponse)) {
        return builderResponse.then(() => {
          return __classPrivateFieldGet(this, _YargsInstance_usage, "f").help();
        });
      }
    }
    return Promise.resolve(__classPrivateFieldGet(this, _YargsInstance_usage, "f").help());
  }
  getOptions() {
    return __classPrivateFieldGet(this, _YargsInstance_options, "f");
  }
  getStrict() {
    return __classPrivateFieldGet(this, _YargsInstance_strict, "f");
  }
  getStrictCommands() {
    return __classPrivateFieldGet(this, _YargsInstance_strictCommands, "f");
  }
  getStrictOptions() {
    return __classPrivateFieldGet(this, _YargsInstance_strictOptions, "f");
  }
  global(globals, global) {
    argsert("<string|array> [boolean]", [globals, global], arguments.length);
    globals = [].concat(globals);
    if (global !== false) {
      __classPrivateFieldGet(this, _YargsInstance_options, "f").local = __classPrivateFieldGet(this, _YargsInstance_options, "f").local.filter((l) => globals.indexOf(l) === -1);
    } else {
      globals.forEach((g) => {
        if (!__classPrivateFieldGet(this, _YargsInstance_options, "f").local.includes(g))
          __classPrivateFieldGet(this, _YargsInstance_options, "f").local.push(g);
      });
    }
    return this;
  }
  group(opts, groupName) {
    argsert("<string|array> <string>", [opts, groupName], arguments.length);
    const existing = __classPrivateFieldGet(this, _YargsInstance_preservedGroups, "f")[groupName] || __classPrivateFieldGet(this, _YargsInstance_groups, "f")[groupName];
    if (__classPrivateFieldGet(this, _YargsInstance_preservedGroups, "f")[groupName]) {
      delete __classPrivateFieldGet(this, _YargsInstance_preservedGroups, "f")[groupName];
    }
    const seen = {};
    __classPrivateFieldGet(this, _YargsInstance_groups, "f")[groupName] = (existing || []).concat(opts).filter((key) => {
      if (seen[key])
        return false;
      return seen[key] = true;
    });
    return this;
  }
  hide(key) {
    argsert("<string>", [key], arguments.length);
    __classPrivateFieldGet(this, _YargsInstance_options, "f").hiddenOptions.push(key);
    return this;
  }
  implies(key, value2) {
    argsert("<string|object> [number|string|array]", [key, value2], arguments.length);
    __classPrivateFieldGet(this, _YargsInstance_validation, "f").implies(key, value2);
    return this;
  }
  locale(locale) {
    argsert("[string]", [locale], arguments.length);
    if (locale === void 0) {
      this[kGuessLocale]();
      return __classPrivateFieldGet(this, _YargsInstance_shim, "f").y18n.getLocale();
    }
    __classPrivateFieldSet(this, _YargsInstance_detectLocale, false, "f");
    __classPrivateFieldGet(this, _YargsInstance_shim, "f").y18n.setLocale(locale);
    return this;
  }
  middleware(callback, applyBeforeValidation, global) {
    return __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").addMiddleware(callback, !!applyBeforeValidation, global);
  }
  nargs(key, value2) {
    argsert("<string|object|array> [number]", [key, value2], arguments.length);
    this[kPopulateParserHintSingleValueDictionary](this.nargs.bind(this), "narg", key, value2);
    return this;
  }
  normalize(keys) {
    argsert("<array|string>", [keys], arguments.length);
    this[kPopulateParserHintArray]("normalize", keys);
    return this;
  }
  number(keys) {
    argsert("<array|string>", [keys], arguments.length);
    this[kPopulateParserHintArray]("number", keys);
    this[kTrackManuallySetKeys](keys);
    return this;
  }
  option(key, opt) {
    argsert("<string|object> [object]", [key, opt], arguments.length);
    if (typeof key === "object") {
      Object.keys(key).forEach((k) => {
        this.options(k, key[k]);
      });
    } else {
      if (typeof opt !== "object") {
        opt = {};
      }
      this[kTrackManuallySetKeys](key);
      if (__classPrivateFieldGet(this, _YargsInstance_versionOpt, "f") && (key === "version" || (opt === null || opt === void 0 ? void 0 : opt.alias) === "version")) {
        this[kEmitWarning]([
          '"version" is a reserved word.',
          "Please do one of the following:",
          '- Disable version with `yargs.version(false)` if using "version" as an option',
          "- Use the built-in `yargs.version` method instead (if applicable)",
          "- Use a different option key",
          "https://yargs.js.org/docs/#api-reference-version"
        ].join("\n"), void 0, "versionWarning");
      }
      __classPrivateFieldGet(this, _YargsInstance_options, "f").key[key] = true;
      if (opt.alias)
        this.alias(key, opt.alias);
      const deprecate = opt.deprecate || opt.deprecated;
      if (deprecate) {
        this.deprecateOption(key, deprecate);
      }
      const demand = opt.demand || opt.required || opt.require;
      if (demand) {
        this.demand(key, demand);
      }
      if (opt.demandOption) {
        this.demandOption(key, typeof opt.demandOption === "string" ? opt.demandOption : void 0);
      }
      if (opt.conflicts) {
        this.conflicts(key, opt.conflicts);
      }
      if ("default" in opt) {
        this.default(key, opt.default);
      }
      if (opt.implies !== void 0) {
        this.implies(key, opt.implies);
      }
      if (opt.nargs !== void 0) {
        this.nargs(key, opt.nargs);
      }
      if (opt.config) {
        this.config(key, opt.configParser);
      }
      if (opt.normalize) {
        this.normalize(key);
      }
      if (opt.choices) {
        this.choices(key, opt.choices);
      }
      if (opt.coerce) {
        this.coerce(key, opt.coerce);
      }
      if (opt.group) {
        this.group(key, opt.group);
      }
      if (opt.boolean || opt.type === "boolean") {
        this.boolean(key);
        if (opt.alias)
          this.boolean(opt.alias);
      }
      if (opt.array || opt.type === "array") {
        this.array(key);
        if (opt.alias)
          this.array(opt.alias);
      }
      if (opt.number || opt.type === "number") {
        this.number(key);
        if (opt.alias)
          this.number(opt.alias);
      }
      if (opt.string || opt.type === "string") {
        this.string(key);
        if (opt.alias)
          this.string(opt.alias);
      }
      if (opt.count || opt.type === "count") {
        this.count(key);
      }
      if (typeof opt.global === "boolean") {
        this.global(key, opt.global);
      }
      if (opt.defaultDescription) {
        __classPrivateFieldGet(this, _YargsInstance_options, "f").defaultDescription[key] = opt.defaultDescription;
      }
      if (opt.skipValidation) {
        this.skipValidation(key);
      }
      const desc = opt.describe || opt.description || opt.desc;
      const descriptions = __classPrivateFieldGet(this, _YargsInstance_usage, "f").getDescriptions();
      if (!Object.prototype.hasOwnProperty.call(descriptions, key) || typeof desc === "string") {
        this.describe(key, desc);
      }
      if (opt.hidden) {
        this.hide(key);
      }
      if (opt.requiresArg) {
        this.requiresArg(key);
      }
    }
    return this;
  }
  options(key, opt) {
    return this.option(key, opt);
  }
  parse(args, shortCircuit, _parseFn) {
    argsert("[string|array] [function|boolean|object] [function]", [args, shortCircuit, _parseFn], arguments.length);
    this[kFreeze]();
    if (typeof args === "undefined") {
      args = __classPrivateFieldGet(this, _YargsInstance_processArgs, "f");
    }
    if (typeof shortCircuit === "object") {
      __classPrivateFieldSet(this, _YargsInstance_parseContext, shortCircuit, "f");
      shortCircuit = _parseFn;
    }
    if (typeof shortCircuit === "function") {
      __classPrivateFieldSet(this, _YargsInstance_parseFn, shortCircuit, "f");
      shortCircuit = false;
    }
    if (!shortCircuit)
      __classPrivateFieldSet(this, _YargsInstance_processArgs, args, "f");
    if (__classPrivateFieldGet(this, _YargsInstance_parseFn, "f"))
      __classPrivateFieldSet(this, _YargsInstance_exitProcess, false, "f");
    const parsed = this[kRunYargsParserAndExecuteCommands](args, !!shortCircuit);
    const tmpParsed = this.parsed;
    __classPrivateFieldGet(this, _YargsInstance_completion, "f").setParsed(this.parsed);
    if (isPromise(parsed)) {
      return parsed.then((argv) => {
        if (__classPrivateFieldGet(this, _YargsInstance_parseFn, "f"))
          __classPrivateFieldGet(this, _YargsInstance_parseFn, "f").call(this, __classPrivateFieldGet(this, _YargsInstance_exitError, "f"), argv, __classPrivateFieldGet(this, _YargsInstance_output, "f"));
        return argv;
      }).catch((err) => {
        if (__classPrivateFieldGet(this, _YargsInstance_parseFn, "f")) {
          __classPrivateFieldGet(this, _YargsInstance_parseFn, "f")(err, this.parsed.argv, __classPrivateFieldGet(this, _YargsInstance_output, "f"));
        }
        throw err;
      }).finally(() => {
        this[kUnfreeze]();
        this.parsed = tmpParsed;
      });
    } else {
      if (__classPrivateFieldGet(this, _YargsInstance_parseFn, "f"))
        __classPrivateFieldGet(this, _YargsInstance_parseFn, "f").call(this, __classPrivateFieldGet(this, _YargsInstance_exitError, "f"), parsed, __classPrivateFieldGet(this, _YargsInstance_output, "f"));
      this[kUnfreeze]();
      this.parsed = tmpParsed;
    }
    return parsed;
  }
  parseAsync(args, shortCircuit, _parseFn) {
    const maybePromise = this.parse(args, shortCircuit, _parseFn);
    return !isPromise(maybePromise) ? Promise.resolve(maybePromise) : maybePromise;
  }
  parseSync(args, shortCircuit, _parseFn) {
    const maybePromise = this.parse(args, shortCircuit, _parseFn);
    if (isPromise(maybePromise)) {
      throw new YError(".parseSync() must not be used with asynchronous builders, handlers, or middleware");
    }
    return maybePromise;
  }
  parserConfiguration(config2) {
    argsert("<object>", [config2], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_parserConfig, config2, "f");
    return this;
  }
  pkgConf(key, rootPath) {
    argsert("<string> [string]", [key, rootPath], arguments.length);
    let conf = null;
    const obj = this[kPkgUp](rootPath || __classPrivateFieldGet(this, _YargsInstance_cwd, "f"));
    if (obj[key] && typeof obj[key] === "object") {
      conf = applyExtends(obj[key], rootPath || __classPrivateFieldGet(this, _YargsInstance_cwd, "f"), this[kGetParserConfiguration]()["deep-merge-config"] || false, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
      __classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects = (__classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects || []).concat(conf);
    }
    return this;
  }
  positional(key, opts) {
    argsert("<string> <object>", [key, opts], arguments.length);
    const supportedOpts = [
      "default",
      "defaultDescription",
      "implies",
      "normalize",
      "choices",
      "conflicts",
      "coerce",
      "type",
      "describe",
      "desc",
      "description",
      "alias"
    ];
    opts = objFilter(opts, (k, v) => {
      if (k === "type" && !["string", "number", "boolean"].includes(v))
        return false;
      return supportedOpts.includes(k);
    });
    const fullCommand = __classPrivateFieldGet(this, _YargsInstance_context, "f").fullCommands[__classPrivateFieldGet(this, _YargsInstance_context, "f").fullCommands.length - 1];
    const parseOptions = fullCommand ? __classPrivateFieldGet(this, _YargsInstance_command, "f").cmdToParseOptions(fullCommand) : {
      array: [],
      alias: {},
      default: {},
      demand: {}
    };
    objectKeys(parseOptions).forEach((pk) => {
      const parseOption = parseOptions[pk];
      if (Array.isArray(parseOption)) {
        if (parseOption.indexOf(key) !== -1)
          opts[pk] = true;
      } else {
        if (parseOption[key] && !(pk in opts))
          opts[pk] = parseOption[key];
      }
    });
    this.group(key, __classPrivateFieldGet(this, _YargsInstance_usage, "f").getPositionalGroupName());
    return this.option(key, opts);
  }
  recommendCommands(recommend = true) {
    argsert("[boolean]", [recommend], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_recommendCommands, recommend, "f");
    return this;
  }
  required(keys, max, msg) {
    return this.demand(keys, max, msg);
  }
  require(keys, max, msg) {
    return this.demand(keys, max, msg);
  }
  requiresArg(keys) {
    argsert("<array|string|object> [number]", [keys], arguments.length);
    if (typeof keys === "string" && __classPrivateFieldGet(this, _YargsInstance_options, "f").narg[keys]) {
      return this;
    } else {
      this[kPopulateParserHintSingleValueDictionary](this.requiresArg.bind(this), "narg", keys, NaN);
    }
    return this;
  }
  showCompletionScript($0, cmd) {
    argsert("[string] [string]", [$0, cmd], arguments.length);
    $0 = $0 || this.$0;
    __classPrivateFieldGet(this, _YargsInstance_logger, "f").log(__classPrivateFieldGet(this, _YargsInstance_completion, "f").generateCompletionScript($0, cmd || __classPrivateFieldGet(this, _YargsInstance_completionCommand, "f") || "completion"));
    return this;
  }
  showHelp(level) {
    argsert("[string|function]", [level], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_hasOutput, true, "f");
    if (!__classPrivateFieldGet(this, _YargsInstance_usage, "f").hasCachedHelpMessage()) {
      if (!this.parsed) {
        const parse = this[kRunYargsParserAndExecuteCommands](__classPrivateFieldGet(this, _YargsInstance_processArgs, "f"), void 0, void 0, 0, true);
        if (isPromise(parse)) {
          parse.then(() => {
            __classPrivateFieldGet(this, _YargsInstance_usage, "f").showHelp(level);
          });
          return this;
        }
      }
      const builderResponse = __classPrivateFieldGet(this, _YargsInstance_command, "f").runDefaultBuilderOn(this);
      if (isPromise(builderResponse)) {
        builderResponse.then(() => {
          __classPrivateFieldGet(this, _YargsInstance_usage, "f").showHelp(level);
        });
        return this;
      }
    }
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").showHelp(level);
    return this;
  }
  scriptName(scriptName) {
    this.customScriptName = true;
    this.$0 = scriptName;
    return this;
  }
  showHelpOnFail(enabled, message) {
    argsert("[boolean|string] [string]", [enabled, message], arguments.length);
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").showHelpOnFail(enabled, message);
    return this;
  }
  showVersion(level) {
    argsert("[string|function]", [level], arguments.length);
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").showVersion(level);
    return this;
  }
  skipValidation(keys) {
    argsert("<array|string>", [keys], arguments.length);
    this[kPopulateParserHintArray]("skipValidation", keys);
    return this;
  }
  strict(enabled) {
    argsert("[boolean]", [enabled], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_strict, enabled !== false, "f");
    return this;
  }
  strictCommands(enabled) {
    argsert("[boolean]", [enabled], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_strictCommands, enabled !== false, "f");
    return this;
  }
  strictOptions(enabled) {
    argsert("[boolean]", [enabled], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_strictOptions, enabled !== false, "f");
    return this;
  }
  string(keys) {
    argsert("<array|string>", [keys], arguments.length);
    this[kPopulateParserHintArray]("string", keys);
    this[kTrackManuallySetKeys](keys);
    return this;
  }
  terminalWidth() {
    argsert([], 0);
    return __classPrivateFieldGet(this, _YargsInstance_shim, "f").process.stdColumns;
  }
  updateLocale(obj) {
    return this.updateStrings(obj);
  }
  updateStrings(obj) {
    argsert("<object>", [obj], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_detectLocale, false, "f");
    __classPrivateFieldGet(this, _YargsInstance_shim, "f").y18n.updateLocale(obj);
    return this;
  }
  usage(msg, description, builder, handler) {
    argsert("<string|null|undefined> [string|boolean] [function|object] [function]", [msg, description, builder, handler], arguments.length);
    if (description !== void 0) {
      assertNotStrictEqual(msg, null, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
      if ((msg || "").match(/^\$0( |$)/)) {
        return this.command(msg, description, builder, handler);
      } else {
        throw new YError(".usage() description must start with $0 if being used as alias for .command()");
      }
    } else {
      __classPrivateFieldGet(this, _YargsInstance_usage, "f").usage(msg);
      return this;
    }
  }
  usageConfiguration(config2) {
    argsert("<object>", [config2], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_usageConfig, config2, "f");
    return this;
  }
  version(opt, msg, ver) {
    const defaultVersionOpt = "version";
    argsert("[boolean|string] [string] [string]", [opt, msg, ver], arguments.length);
    if (__classPrivateFieldGet(this, _YargsInstance_versionOpt, "f")) {
      this[kDeleteFromParserHintObject](__classPrivateFieldGet(this, _YargsInstance_versionOpt, "f"));
      __classPrivateFieldGet(this, _YargsInstance_usage, "f").version(void 0);
      __classPrivateFieldSet(this, _YargsInstance_versionOpt, null, "f");
    }
    if (arguments.length === 0) {
      ver = this[kGuessVersion]();
      opt = defaultVersionOpt;
    } else if (arguments.length === 1) {
      if (opt === false) {
        return this;
      }
      ver = opt;
      opt = defaultVersionOpt;
    } else if (arguments.length === 2) {
      ver = msg;
      msg = void 0;
    }
    __classPrivateFieldSet(this, _YargsInstance_versionOpt, typeof opt === "string" ? opt : defaultVersionOpt, "f");
    msg = msg || __classPrivateFieldGet(this, _YargsInstance_usage, "f").deferY18nLookup("Show version number");
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").version(ver || void 0);
    this.boolean(__classPrivateFieldGet(this, _YargsInstance_versionOpt, "f"));
    this.describe(__classPrivateFieldGet(this, _YargsInstance_versionOpt, "f"), msg);
    return this;
  }
  wrap(cols) {
    argsert("<number|null|undefined>", [cols], arguments.length);
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").wrap(cols);
    return this;
  }
  [(_YargsInstance_command = /* @__PURE__ */ new WeakMap(), _YargsInstance_cwd = /* @__PURE__ */ new WeakMap(), _YargsInstance_context = /* @__PURE__ */ new WeakMap(), _YargsInstance_completion = /* @__PURE__ */ new WeakMap(), _YargsInstance_completionCommand = /* @__PURE__ */ new WeakMap(), _YargsInstance_defaultShowHiddenOpt = /* @__PURE__ */ new WeakMap(), _YargsInstance_exitError = /* @__PURE__ */ new WeakMap(), _YargsInstance_detectLocale = /* @__PURE__ */ new WeakMap(), _YargsInstance_emittedWarnings = /* @__PURE__ */ new WeakMap(), _YargsInstance_exitProcess = /* @__PURE__ */ new WeakMap(), _YargsInstance_frozens = /* @__PURE__ */ new WeakMap(), _YargsInstance_globalMiddleware = /* @__PURE__ */ new WeakMap(), _YargsInstance_groups = /* @__PURE__ */ new WeakMap(), _YargsInstance_hasOutput = /* @__PURE__ */ new WeakMap(), _YargsInstance_helpOpt = /* @__PURE__ */ new WeakMap(), _YargsInstance_isGlobalContext = /* @__PURE__ */ new WeakMap(), _YargsInstance_logger = /* @__PURE__ */ new WeakMap(), _YargsInstance_output = /* @__PURE__ */ new WeakMap(), _YargsInstance_options = /* @__PURE__ */ new WeakMap(), _YargsInstance_parentRequire = /* @__PURE__ */ new WeakMap(), _YargsInstance_parserConfig = /* @__PURE__ */ new WeakMap(), _YargsInstance_parseFn = /* @__PURE__ */ new WeakMap(), _YargsInstance_parseContext = /* @__PURE__ */ new WeakMap(), _YargsInstance_pkgs = /* @__PURE__ */ new WeakMap(), _YargsInstance_preservedGroups = /* @__PURE__ */ new WeakMap(), _YargsInstance_processArgs = /* @__PURE__ */ new WeakMap(), _YargsInstance_recommendCommands = /* @__PURE__ */ new WeakMap(), _YargsInstance_shim = /* @__PURE__ */ new WeakMap(), _YargsInstance_strict = /* @__PURE__ */ new WeakMap(), _YargsInstance_strictCommands = /* @__PURE__ */ new WeakMap(), _YargsInstance_strictOptions = /* @__PURE__ */ new WeakMap(), _YargsInstance_usage = /* @__PURE__ */ new WeakMap(), _YargsInstance_usageConfig = /* @__PURE__ */ new WeakMap(), _YargsInstance_versionOpt = /* @__PURE__ */ new WeakMap(), _YargsInstance_validation = /* @__PURE__ */ new WeakMap(), kCopyDoubleDash)](argv) {
    if (!argv._ || !argv["--"])
      return argv;
    argv._.push.apply(argv._, argv["--"]);
    try {
      delete argv["--"];
    } catch (_err) {
    }
    return argv;
  }
  [kCreateLogger]() {
    return {
      log: (...args) => {
        if (!this[kHasParseCallback]())
          console.log(...args);
        __classPrivateFieldSet(this, _YargsInstance_hasOutput, true, "f");
        if (__classPrivateFieldGet(this, _YargsInstance_output, "f").length)
          __classPrivateFieldSet(this, _YargsInstance_output, __classPrivateFieldGet(this, _YargsInstance_output, "f") + "\n", "f");
        __classPrivateFieldSet(this, _YargsInstance_output, __classPrivateFieldGet(this, _YargsInstance_output, "f") + args.join(" "), "f");
      },
      error: (...args) => {
        if (!this[kHasParseCallback]())
          console.error(...args);
        __classPrivateFieldSet(this, _YargsInstance_hasOutput, true, "f");
        if (__classPrivateFieldGet(this, _YargsInstance_output, "f").length)
          __classPrivateFieldSet(this, _YargsInstance_output, __classPrivateFieldGet(this, _YargsInstance_output, "f") + "\n", "f");
        __classPrivateFieldSet(this, _YargsInstance_output, __classPrivateFieldGet(this, _YargsInstance_output, "f") + args.join(" "), "f");
      }
    };
  }
  [kDeleteFromParserHintObject](optionKey) {
    objectKeys(__classPrivateFieldGet(this, _YargsInstance_options, "f")).forEach((hintKey) => {
      if (/* @__PURE__ */ ((key) => key === "configObjects")(hintKey))
        return;
      const hint = __classPrivateFieldGet(this, _YargsInstance_options, "f")[hintKey];
      if (Array.isArray(hint)) {
        if (hint.includes(optionKey))
          hint.splice(hint.indexOf(optionKey), 1);
      } else if (typeof hint === "object") {
        delete hint[optionKey];
      }
    });
    delete __classPrivateFieldGet(this, _YargsInstance_usage, "f").getDescriptions()[optionKey];
  }
  [kEmitWarning](warning, type, deduplicationId) {
    if (!__classPrivateFieldGet(this, _YargsInstance_emittedWarnings, "f")[deduplicationId]) {
      __classPrivateFieldGet(this, _YargsInstance_shim, "f").process.emitWarning(warning, type);
      __classPrivateFieldGet(this, _YargsInstance_emittedWarnings, "f")[deduplicationId] = true;
    }
  }
  [kFreeze]() {
    __classPrivateFieldGet(this, _YargsInstance_frozens, "f").push({
      options: __classPrivateFieldGet(this, _YargsInstance_options, "f"),
      configObjects: __classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects.slice(0),
      exitProcess: __classPrivateFieldGet(this, _YargsInstance_exitProcess, "f"),
      groups: __classPrivateFieldGet(this, _YargsInstance_groups, "f"),
      strict: __classPrivateFieldGet(this, _YargsInstance_strict, "f"),
      strictCommands: __classPrivateFieldGet(this, _YargsInstance_strictCommands, "f"),
      strictOptions: __classPrivateFieldGet(this, _YargsInstance_strictOptions, "f"),
      completionCommand: __classPrivateFieldGet(this, _YargsInstance_completionCommand, "f"),
      output: __classPrivateFieldGet(this, _YargsInstance_output, "f"),
      exitError: __classPrivateFieldGet(this, _YargsInstance_exitError, "f"),
      hasOutput: __classPrivateFieldGet(this, _YargsInstance_hasOutput, "f"),
      parsed: this.parsed,
      parseFn: __classPrivateFieldGet(this, _YargsInstance_parseFn, "f"),
      parseContext: __classPrivateFieldGet(this, _YargsInstance_parseContext, "f")
    });
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").freeze();
    __classPrivateFieldGet(this, _YargsInstance_validation, "f").freeze();
    __classPrivateFieldGet(this, _YargsInstance_command, "f").freeze();
    __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").freeze();
  }
  [kGetDollarZero]() {
    let $0 = "";
    let default$0;
    if (/\b(node|iojs|electron|bun)(\.exe)?$/.test(__classPrivateFieldGet(this, _YargsInstance_shim, "f").process.argv()[0])) {
      default$0 = __classPrivateFieldGet(this, _YargsInstance_shim, "f").process.argv().slice(1, 2);
    } else {
      default$0 = __classPrivateFieldGet(this, _YargsInstance_shim, "f").process.argv().slice(0, 1);
    }
    $0 = default$0.map((x) => {
      const b = this[kRebase](__classPrivateFieldGet(this, _YargsInstance_cwd, "f"), x);
      return x.match(/^(\/|([a-zA-Z]:)?\\)/) && b.length < x.length ? b : x;
    }).join(" ").trim();
    if (__classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("_") && __classPrivateFieldGet(this, _YargsInstance_shim, "f").getProcessArgvBin() === __classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("_")) {
      $0 = __classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("_").replace(`${__classPrivateFieldGet(this, _YargsInstance_shim, "f").path.dirname(__classPrivateFieldGet(this, _YargsInstance_shim, "f").process.execPath())}/`, "");
    }
    return $0;
  }
  [kGetParserConfiguration]() {
    return __classPrivateFieldGet(this, _YargsInstance_parserConfig, "f");
  }
  [kGetUsageConfiguration]() {
    return __classPrivateFieldGet(this, _YargsInstance_usageConfig, "f");
  }
  [kGuessLocale]() {
    if (!__classPrivateFieldGet(this, _YargsInstance_detectLocale, "f"))
      return;
    const locale = __classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("LC_ALL") || __classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("LC_MESSAGES") || __classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("LANG") || __classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("LANGUAGE") || "en_US";
    this.locale(locale.replace(/[.:].*/, ""));
  }
  [kGuessVersion]() {
    const obj = this[kPkgUp]();
    return obj.version || "unknown";
  }
  [kParsePositionalNumbers](argv) {
    const args = argv["--"] ? argv["--"] : argv._;
    for (let i = 0, arg; (arg = args[i]) !== void 0; i++) {
      if (__classPrivateFieldGet(this, _YargsInstance_shim, "f").Parser.looksLikeNumber(arg) && Number.isSafeInteger(Math.floor(parseFloat(`${arg}`)))) {
        args[i] = Number(arg);
      }
    }
    return argv;
  }
  [kPkgUp](rootPath) {
    const npath = rootPath || "*";
    if (__classPrivateFieldGet(this, _YargsInstance_pkgs, "f")[npath])
      return __classPrivateFieldGet(this, _YargsInstance_pkgs, "f")[npath];
    let obj = {};
    try {
      let startDir = rootPath || __classPrivateFieldGet(this, _YargsInstance_shim, "f").mainFilename;
      if (__classPrivateFieldGet(this, _YargsInstance_shim, "f").path.extname(startDir)) {
        startDir = __classPrivateFieldGet(this, _YargsInstance_shim, "f").path.dirname(startDir);
      }
      const pkgJsonPath = __classPrivateFieldGet(this, _YargsInstance_shim, "f").findUp(startDir, (dir, names) => {
        if (names.includes("package.json")) {
          return "package.json";
        } else {
          return void 0;
        }
      });
      assertNotStrictEqual(pkgJsonPath, void 0, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
      obj = JSON.parse(__classPrivateFieldGet(this, _YargsInstance_shim, "f").readFileSync(pkgJsonPath, "utf8"));
    } catch (_noop) {
    }
    __classPrivateFieldGet(this, _YargsInstance_pkgs, "f")[npath] = obj || {};
    return __classPrivateFieldGet(this, _YargsInstance_pkgs, "f")[npath];
  }
  [kPopulateParserHintArray](type, keys) {
    keys = [].concat(keys);
    keys.forEach((key) => {
      key = this[kSanitizeKey](key);
      __classPrivateFieldGet(this, _YargsInstance_options, "f")[type].push(key);
    });
  }
  [kPopulateParserHintSingleValueDictionary](builder, type, key, value2) {
    this[kPopulateParserHintDictionary](builder, type, key, value2, (type2, key2, value3) => {
      __classPrivateFieldGet(this, _YargsInstance_options, "f")[type2][key2] = value3;
    });
  }
  [kPopulateParserHintArrayDictionary](builder, type, key, value2) {
    this[kPopulateParserHintDictionary](builder, type, key, value2, (type2, key2, value3) => {
      __classPrivateFieldGet(this, _YargsInstance_options, "f")[type2][key2] = (__classPrivateFieldGet(this, _YargsInstance_options, "f")[type2][key2] || []).concat(value3);
    });
  }
  [kPopulateParserHintDictionary](builder, type, key, value2, singleKeyHandler) {
    if (Array.isArray(key)) {
      key.forEach((k) => {
        builder(k, value2);
      });
    } else if (/* @__PURE__ */ ((key2) => typeof key2 === "object")(key)) {
      for (const k of objectKeys(key)) {
        builder(k, key[k]);
      }
    } else {
      singleKeyHandler(type, this[kSanitizeKey](key), value2);
    }
  }
  [kSanitizeKey](key) {
    if (key === "__proto__")
      return "___proto___";
    return key;
  }
  [kSetKey](key, set) {
    this[kPopulateParserHintSingleValueDictionary](this[kSetKey].bind(this), "key", key, set);
    return this;
  }
  [kUnfreeze]() {
    var _a2, _b2, _c2, _d, _e, _f, _g, _h, _j, _k, _l, _m;
    const frozen = __classPrivateFieldGet(this, _YargsInstance_frozens, "f").pop();
    assertNotStrictEqual(frozen, void 0, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
    let configObjects;
    _a2 = this, _b2 = this, _c2 = this, _d = this, _e = this, _f = this, _g = this, _h = this, _j = this, _k = this, _l = this, _m = this, {
      options: { set value(_o) {
        __classPrivateFieldSet(_a2, _YargsInstance_options, _o, "f");
      } }.value,
      configObjects,
      exitProcess: { set value(_o) {
        __classPrivateFieldSet(_b2, _YargsInstance_exitProcess, _o, "f");
      } }.value,
      groups: { set value(_o) {
        __classPrivateFieldSet(_c2, _YargsInstance_groups, _o, "f");
      } }.value,
      output: { set value(_o) {
        __classPrivateFieldSet(_d, _YargsInstance_output, _o, "f");
      } }.value,
      exitError: { set value(_o) {
        __classPrivateFieldSet(_e, _YargsInstance_exitError, _o, "f");
      } }.value,
      hasOutput: { set value(_o) {
        __classPrivateFieldSet(_f, _YargsInstance_hasOutput, _o, "f");
      } }.value,
      parsed: this.parsed,
      strict: { set value(_o) {
        __classPrivateFieldSet(_g, _YargsInstance_strict, _o, "f");
      } }.value,
      strictCommands: { set value(_o) {
        __classPrivateFieldSet(_h, _YargsInstance_strictCommands, _o, "f");
      } }.value,
      strictOptions: { set value(_o) {
        __classPrivateFieldSet(_j, _YargsInstance_strictOptions, _o, "f");
      } }.value,
      completionCommand: { set value(_o) {
        __classPrivateFieldSet(_k, _YargsInstance_completionCommand, _o, "f");
      } }.value,
      parseFn: { set value(_o) {
        __classPrivateFieldSet(_l, _YargsInstance_parseFn, _o, "f");
      } }.value,
      parseContext: { set value(_o) {
        __classPrivateFieldSet(_m, _YargsInstance_parseContext, _o, "f");
      } }.value
    } = frozen;
    __classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects = configObjects;
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").unfreeze();
    __classPrivateFieldGet(this, _YargsInstance_validation, "f").unfreeze();
    __classPrivateFieldGet(this, _YargsInstance_command, "f").unfreeze();
    __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").unfreeze();
  }
  [kValidateAsync](validation2, argv) {
    return maybeAsyncResult(argv, (result) => {
      validation2(result);
      return result;
    });
  }
  getInternalMethods() {
    return {
      getCommandInstance: this[kGetCommandInstance].bind(this),
      getContext: this[kGetContext].bind(this),
      getHasOutput: this[kGetHasOutput].bind(this),
      getLoggerInstance: this[kGetLoggerInstance].bind(this),
      getParseContext: this[kGetParseContext].bind(this),
      getParserConfiguration: this[kGetParserConfiguration].bind(this),
      getUsageConfiguration: this[kGetUsageConfiguration].bind(this),
      getUsageInstance: this[kGetUsageInstance].bind(this),
      getValidationInstance: this[kGetValidationInstance].bind(this),
      hasParseCallback: this[kHasParseCallback].bind(this),
      isGlobalContext: this[kIsGlobalContext].bind(this),
      postProcess: this[kPostProcess].bind(this),
      reset: this[kReset].bind(this),
      runValidation: this[kRunValidation].bind(this),
      runYargsParserAndExecuteCommands: this[kRunYargsParserAndExecuteCommands].bind(this),
      setHasOutput: this[kSetHasOutput].bind(this)
    };
  }
  [kGetCommandInstance]() {
    return __classPrivateFieldGet(this, _YargsInstance_command, "f");
  }
  [kGetContext]() {
    return __classPrivateFieldGet(this, _YargsInstance_context, "f");
  }
  [kGetHasOutput]() {
    return __classPrivateFieldGet(this, _YargsInstance_hasOutput, "f");
  }
  [kGetLoggerInstance]() {
    return __classPrivateFieldGet(this, _YargsInstance_logger, "f");
  }
  [kGetParseContext]() {
    return __classPrivateFieldGet(this, _YargsInstance_parseContext, "f") || {};
  }
  [kGetUsageInstance]() {
    return __classPrivateFieldGet(this, _YargsInstance_usage, "f");
  }
  [kGetValidationInstance]() {
    return __classPrivateFieldGet(this, _YargsInstance_validation, "f");
  }
  [kHasParseCallback]() {
    return !!__classPrivateFieldGet(this, _YargsInstance_parseFn, "f");
  }
  [kIsGlobalContext]() {
    return __classPrivateFieldGet(this, _YargsInstance_isGlobalContext, "f");
  }
  [kPostProcess](argv, populateDoubleDash, calledFromCommand, runGlobalMiddleware) {
    if (calledFromCommand)
      return argv;
    if (isPromise(argv))
      return argv;
    if (!populateDoubleDash) {
      argv = this[kCopyDoubleDash](argv);
    }
    const parsePositionalNumbers = this[kGetParserConfiguration]()["parse-positional-numbers"] || this[kGetParserConfiguration]()["parse-positional-numbers"] === void 0;
    if (parsePositionalNumbers) {
      argv = this[kParsePositionalNumbers](argv);
    }
    if (runGlobalMiddleware) {
      argv = applyMiddleware(argv, this, __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").getMiddleware(), false);
    }
    return argv;
  }
  [kReset](aliases = {}) {
    __classPrivateFieldSet(this, _YargsInstance_options, __classPrivateFieldGet(this, _YargsInstance_options, "f") || {}, "f");
    const tmpOptions = {};
    tmpOptions.local = __classPrivateFieldGet(this, _YargsInstance_options, "f").local || [];
    tmpOptions.configObjects = __classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects || [];
    const localLookup = {};
    tmpOptions.local.forEach((l) => {
      localLookup[l] = true;
      (aliases[l] || []).forEach((a) => {
        localLookup[a] = true;
      });
    });
    Object.assign(__classPrivateFieldGet(this, _YargsInstance_preservedGroups, "f"), Object.keys(__classPrivateFieldGet(this, _YargsInstance_groups, "f")).reduce((acc, groupName) => {
      const keys = __classPrivateFieldGet(this, _YargsInstance_groups, "f")[groupName].filter((key) => !(key in localLookup));
      if (keys.length > 0) {
        acc[groupName] = keys;
      }
      return acc;
    }, {}));
    __classPrivateFieldSet(this, _YargsInstance_groups, {}, "f");
    const arrayOptions = [
      "array",
      "boolean",
      "string",
      "skipValidation",
      "count",
      "normalize",
      "number",
      "hiddenOptions"
    ];
    const objectOptions = [
      "narg",
      "key",
      "alias",
      "default",
      "defaultDescription",
      "config",
      "choices",
      "demandedOptions",
      "demandedCommands",
      "deprecatedOptions"
    ];
    arrayOptions.forEach((k) => {
      tmpOptions[k] = (__classPrivateFieldGet(this, _YargsInstance_options, "f")[k] || []).filter((k2) => !localLookup[k2]);
    });
    objectOptions.forEach((k) => {
      tmpOptions[k] = objFilter(__classPrivateFieldGet(this, _YargsInstance_options, "f")[k], (k2) => !localLookup[k2]);
    });
    tmpOptions.envPrefix = __classPrivateFieldGet(this, _YargsInstance_options, "f").envPrefix;
    __classPrivateFieldSet(this, _YargsInstance_options, tmpOptions, "f");
    __classPrivateFieldSet(this, _YargsInstance_usage, __classPrivateFieldGet(this, _YargsInstance_usage, "f") ? __classPrivateFieldGet(this, _YargsInstance_usage, "f").reset(localLookup) : usage(this, __classPrivateFieldGet(this, _YargsInstance_shim, "f")), "f");
    __classPrivateFieldSet(this, _YargsInstance_validation, __classPrivateFieldGet(this, _YargsInstance_validation, "f") ? __classPrivateFieldGet(this, _YargsInstance_validation, "f").reset(localLookup) : validation(this, __classPrivateFieldGet(this, _YargsInstance_usage, "f"), __classPrivateFieldGet(this, _YargsInstance_shim, "f")), "f");
    __classPrivateFieldSet(this, _YargsInstance_command, __classPrivateFieldGet(this, _YargsInstance_command, "f") ? __classPrivateFieldGet(this, _YargsInstance_command, "f").reset() : command(__classPrivateFieldGet(this, _YargsInstance_usage, "f"), __classPrivateFieldGet(this, _YargsInstance_validation, "f"), __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f"), __classPrivateFieldGet(this, _YargsInstance_shim, "f")), "f");
    if (!__classPrivateFieldGet(this, _YargsInstance_completion, "f"))
      __classPrivateFieldSet(this, _YargsInstance_completion, completion(this, __classPrivateFieldGet(this, _YargsInstance_usage, "f"), __classPrivateFieldGet(this, _YargsInstance_command, "f"), __classPrivateFieldGet(this, _YargsInstance_shim, "f")), "f");
    __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").reset();
    __classPrivateFieldSet(this, _YargsInstance_completionCommand, null, "f");
    __classPrivateFieldSet(this, _YargsInstance_output, "", "f");
    __classPrivateFieldSet(this, _YargsInstance_exitError, null, "f");
    __classPrivateFieldSet(this, _YargsInstance_hasOutput, false, "f");
    this.parsed = false;
    return this;
  }
  [kRebase](base, dir) {
    return __classPrivateFieldGet(this, _YargsInstance_shim, "f").path.relative(base, dir);
  }
  [kRunYargsParserAndExecuteCommands](args, shortCircuit, calledFromCommand, commandIndex = 0, helpOnly = false) {
    var _a2, _b2, _c2, _d;
    let skipValidation = !!calledFromCommand || helpOnly;
    args = args || __classPrivateFieldGet(this, _YargsInstance_processArgs, "f");
    __classPrivateFieldGet(this, _YargsInstance_options, "f").__ = __classPrivateFieldGet(this, _YargsInstance_shim, "f").y18n.__;
    __classPrivateFieldGet(this, _YargsInstance_options, "f").configuration = this[kGetParserConfiguration]();
    const populateDoubleDash = !!__classPrivateFieldGet(this, _YargsInstance_options, "f").configuration["populate--"];
    const config2 = Object.assign({}, __classPrivateFieldGet(this, _YargsInstance_options, "f").configuration, {
      "populate--": true
    });
    const parsed = __classPrivateFieldGet(this, _YargsInstance_shim, "f").Parser.detailed(args, Object.assign({}, __classPrivateFieldGet(this, _YargsInstance_options, "f"), {
      configuration: { "parse-positional-numbers": false, ...config2 }
    }));
    const argv = Object.assign(parsed.argv, __classPrivateFieldGet(this, _YargsInstance_parseContext, "f"));
    let argvPromise = void 0;
    const aliases = parsed.aliases;
    let helpOptSet = false;
    let versionOptSet = false;
    Object.keys(argv).forEach((key) => {
      if (key === __classPrivateFieldGet(this, _YargsInstance_helpOpt, "f") && argv[key]) {
        helpOptSet = true;
      } else if (key === __classPrivateFieldGet(this, _YargsInstance_versionOpt, "f") && argv[key]) {
        versionOptSet = true;
      }
    });
    argv.$0 = this.$0;
    this.parsed = parsed;
    if (commandIndex === 0) {
      __classPrivateFieldGet(this, _YargsInstance_usage, "f").clearCachedHelpMessage();
    }
    try {
      this[kGuessLocale]();
      if (shortCircuit) {
        return this[kPostProcess](argv, populateDoubleDash, !!calledFromCommand, false);
      }
      if (__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f")) {
        const helpCmds = [__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f")].concat(aliases[__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f")] || []).filter((k) => k.length > 1);
        if (helpCmds.includes("" + argv._[argv._.length - 1])) {
          argv._.pop();
          helpOptSet = true;
        }
      }
      __classPrivateFieldSet(this, _YargsInstance_isGlobalContext, false, "f");
      const handlerKeys = __classPrivateFieldGet(this, _YargsInstance_command, "f").getCommands();
      const requestCompletions = ((_a2 = __classPrivateFieldGet(this, _YargsInstance_completion, "f")) === null || _a2 === void 0 ? void 0 : _a2.completionKey) ? [
        (_b2 = __classPrivateFieldGet(this, _YargsInstance_completion, "f")) === null || _b2 === void 0 ? void 0 : _b2.completionKey,
        ...(_d = this.getAliases()[(_c2 = __classPrivateFieldGet(this, _YargsInstance_completion, "f")) === null || _c2 === void 0 ? void 0 : _c2.completionKey]) !== null && _d !== void 0 ? _d : []
      ].some((key) => Object.prototype.hasOwnProperty.call(argv, key)) : false;
      const skipRecommendation = helpOptSet || requestCompletions || helpOnly;
      if (argv._.length) {
        if (handlerKeys.length) {
          let firstUnknownCommand;
          for (let i = commandIndex || 0, cmd; argv._[i] !== void 0; i++) {
            cmd = String(argv._[i]);
            if (handlerKeys.includes(cmd) && cmd !== __classPrivateFieldGet(this, _YargsInstance_completionCommand, "f")) {
              const innerArgv = __classPrivateFieldGet(this, _YargsInstance_command, "f").runCommand(cmd, this, parsed, i + 1, helpOnly, helpOptSet || versionOptSet || helpOnly);
              return this[kPostProcess](innerArgv, populateDoubleDash, !!calledFromCommand, false);
            } else if (!firstUnknownCommand && cmd !== __classPrivateFieldGet(this, _YargsInstance_completionCommand, "f")) {
              firstUnknownCommand = cmd;
              break;
            }
          }
          if (!__classPrivateFieldGet(this, _YargsInstance_command, "f").hasDefaultCommand() && __classPrivateFieldGet(this, _YargsInstance_recommendCommands, "f") && firstUnknownCommand && !skipRecommendation) {
            __classPrivateFieldGet(this, _YargsInstance_validation, "f").recommendCommands(firstUnknownCommand, handlerKeys);
          }
        }
        if (__classPrivateFieldGet(this, _YargsInstance_completionCommand, "f") && argv._.includes(__classPrivateFieldGet(this, _YargsInstance_completionCommand, "f")) && !requestCompletions) {
          if (__classPrivateFieldGet(this, _YargsInstance_exitProcess, "f"))
            setBlocking(true);
          this.showCompletionScript();
          this.exit(0);
        }
      }
      if (__classPrivateFieldGet(this, _YargsInstance_command, "f").hasDefaultCommand() && !skipRecommendation) {
        const innerArgv = __classPrivateFieldGet(this, _YargsInstance_command, "f").runCommand(null, this, parsed, 0, helpOnly, helpOptSet || versionOptSet || helpOnly);
        return this[kPostProcess](innerArgv, populateDoubleDash, !!calledFromCommand, false);
      }
      if (requestCompletions) {
        if (__classPrivateFieldGet(this, _YargsInstance_exitProcess, "f"))
          setBlocking(true);
        args = [].concat(args);
        const completionArgs = args.slice(args.indexOf(`--${__classPrivateFieldGet(this, _YargsInstance_completion, "f").completionKey}`) + 1);
        __classPrivateFieldGet(this, _YargsInstance_completion, "f").getCompletion(completionArgs, (err, completions) => {
          if (err)
            throw new YError(err.message);
          (completions || []).forEach((completion2) => {
            __classPrivateFieldGet(this, _YargsInstance_logger, "f").log(completion2);
          });
          this.exit(0);
        });
        return this[kPostProcess](argv, !populateDoubleDash, !!calledFromCommand, false);
      }
      if (!__classPrivateFieldGet(this, _YargsInstance_hasOutput, "f")) {
        if (helpOptSet) {
          if (__classPrivateFieldGet(this, _YargsInstance_exitProcess, "f"))
            setBlocking(true);
          skipValidation = true;
          this.showHelp((message) => {
            __classPrivateFieldGet(this, _YargsInstance_logger, "f").log(message);
            this.exit(0);
          });
        } else if (versionOptSet) {
          if (__classPrivateFieldGet(this, _YargsInstance_exitProcess, "f"))
            setBlocking(true);
          skipValidation = true;
          __classPrivateFieldGet(this, _YargsInstance_usage, "f").showVersion("log");
          this.exit(0);
        }
      }
      if (!skipValidation && __classPrivateFieldGet(this, _YargsInstance_options, "f").skipValidation.length > 0) {
        skipValidation = Object.keys(argv).some((key) => __classPrivateFieldGet(this, _YargsInstance_options, "f").skipValidation.indexOf(key) >= 0 && argv[key] === true);
      }
      if (!skipValidation) {
        if (parsed.error)
          throw new YError(parsed.error.message);
        if (!requestCompletions) {
          const validation2 = this[kRunValidation](aliases, {}, parsed.error);
          if (!calledFromCommand) {
            argvPromise = applyMiddleware(argv, this, __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").getMiddleware(), true);
          }
          argvPromise = this[kValidateAsync](validation2, argvPromise !== null && argvPromise !== void 0 ? argvPromise : argv);
          if (isPromise(argvPromise) && !calledFromCommand) {
            argvPromise = argvPromise.then(() => {
              return applyMiddleware(argv, this, __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").getMiddleware(), false);
            });
          }
        }
      }
    } catch (err) {
      if (err instanceof YError)
        __classPrivateFieldGet(this, _YargsInstance_usage, "f").fail(err.message, err);
      else
        throw err;
    }
    return this[kPostProcess](argvPromise !== null && argvPromise !== void 0 ? argvPromise : argv, populateDoubleDash, !!calledFromCommand, true);
  }
  [kRunValidation](aliases, positionalMap, parseErrors, isDefaultCommand) {
    const demandedOptions = { ...this.getDemandedOptions() };
    return (argv) => {
      if (parseErrors)
        throw new YError(parseErrors.message);
      __classPrivateFieldGet(this, _YargsInstance_validation, "f").nonOptionCount(argv);
      __classPrivateFieldGet(this, _YargsInstance_validation, "f").requiredArguments(argv, demandedOptions);
      let failedStrictCommands = false;
      if (__classPrivateFieldGet(this, _YargsInstance_strictCommands, "f")) {
        failedStrictCommands = __classPrivateFieldGet(this, _YargsInstance_validation, "f").unknownCommands(argv);
      }
      if (__classPrivateFieldGet(this, _YargsInstance_strict, "f") && !failedStrictCommands) {
        __classPrivateFieldGet(this, _YargsInstance_validation, "f").unknownArguments(argv, aliases, positionalMap, !!isDefaultCommand);
      } else if (__classPrivateFieldGet(this, _YargsInstance_strictOptions, "f")) {
        __classPrivateFieldGet(this, _YargsInstance_validation, "f").unknownArguments(argv, aliases, {}, false, false);
      }
      __classPrivateFieldGet(this, _YargsInstance_validation, "f").limitedChoices(argv);
      __classPrivateFieldGet(this, _YargsInstance_validation, "f").implications(argv);
      __classPrivateFieldGet(this, _YargsInstance_validation, "f").conflicting(argv);
    };
  }
  [kSetHasOutput]() {
    __classPrivateFieldSet(this, _YargsInstance_hasOutput, true, "f");
  }
  [kTrackManuallySetKeys](keys) {
    if (typeof keys === "string") {
      __classPrivateFieldGet(this, _YargsInstance_options, "f").key[keys] = true;
    } else {
      for (const k of keys) {
        __classPrivateFieldGet(this, _YargsInstance_options, "f").key[k] = true;
      }
    }
  }
};
function isYargsInstance(y) {
  return !!y && typeof y.getInternalMethods === "function";
}

// node_modules/yargs/index.mjs
var Yargs = YargsFactory(esm_default);
var yargs_default = Yargs;

// src/cli/command.ts
function commandModule(spec, context, state) {
  return {
    command: spec.command,
    aliases: spec.aliases ?? [],
    describe: spec.describe,
    builder: (yargs) => {
      const flags2 = spec.flags ?? {};
      state.known = [...Object.keys(flags2), "help"];
      for (const [name, options] of Object.entries(spec.positional ?? {})) {
        yargs.positional(name, options);
      }
      for (const sub of spec.commands ?? []) yargs.command(commandModule(sub, context, state));
      for (const [command2, what] of spec.examples ?? []) yargs.example(command2, what);
      if (spec.commands !== void 0) {
        const names = spec.commands.map((sub) => sub.command.split(" ")[0]);
        state.known = names;
        yargs.demandCommand(1, `${spec.command} needs one of ${names.join(", ")}`);
      }
      return yargs.options(flags2);
    },
    handler: async (argv) => {
      const takesPaths = spec.positional !== void 0 && Object.values(spec.positional).some(({ array }) => array);
      if (!takesPaths && argv["--"] !== void 0) throw new m101_UsageError(`${spec.command}: nothing may follow --`);
      if (spec.run !== void 0) state.code = await spec.run(argv, context);
    }
  };
}

// src/cli/commands/baseline.ts
var { "no-baseline": _, "policy-from": __, "fail-stale": ___, "fail-on": ____, ...settings } = settingFlags;
var history = { type: "boolean", describe: "Scan the whole history, not only the working tree" };
var create = {
  command: "create",
  describe: "Scan, and write what is found into a new baseline",
  flags: {
    history,
    force: { type: "boolean", describe: "Make it anew when there is one; what people wrote into it is kept" },
    ...settings
  },
  run: async (flags2, context) => (await import("./baselineSync-WLN7MZCU.js")).createHere(flags2, context)
};
var sync = {
  command: "sync",
  describe: "Scan, add what is new, take out what matches nothing any more, and say so",
  flags: {
    history,
    "add-only": { type: "boolean", describe: "Take nothing out" },
    "prune-only": { type: "boolean", describe: "Add nothing" },
    "dry-run": { type: "boolean", describe: "Only say what would change" },
    ...settings
  },
  run: async (flags2, context) => (await import("./baselineSync-WLN7MZCU.js")).syncHere(flags2, context)
};
var format3 = {
  type: "string",
  requiresArg: true,
  choices: ["pretty", "json", "markdown"],
  describe: "What is printed (default: pretty)"
};
var audit = {
  command: "audit",
  describe: "Look at the entries one by one, and say what they are",
  flags: {
    history,
    all: { type: "boolean", describe: "Ask about reviewed entries, too" },
    stats: { type: "boolean", describe: "Only count the entries by status and rule" },
    report: { type: "boolean", describe: "Only list what is suppressed, as baseline report does" },
    format: format3,
    set: {
      type: "string",
      array: true,
      requiresArg: true,
      describe: "FINGERPRINT=STATUS without a question: false-positive, accepted, rotated, open, unreviewed (repeatable)"
    },
    path: { type: "string", requiresArg: true, describe: "With --set: only the entry of this path" },
    reason: { type: "string", requiresArg: true, describe: "With --set: why" },
    owner: { type: "string", requiresArg: true, describe: "With --set: who answers for it" },
    until: { type: "string", requiresArg: true, describe: "With --set: last day on which it holds, YYYY-MM-DD" },
    ...settings
  },
  run: async (flags2, context) => (await import("./baselineAudit-JJ54ENNO.js")).auditHere(flags2, context)
};
var report = {
  command: "report",
  describe: "List what is suppressed, why, by whom and until when: baseline, configuration, comments",
  flags: { history, format: format3, ...settings },
  run: async (flags2, context) => (await import("./baselineReport-63KWAMDG.js")).reportHere(flags2, context)
};
var mergeDriver = {
  command: "merge-driver [base] [ours] [theirs] [path]",
  describe: "Merge two branches' baselines, as git's merge driver; without files: how to install it",
  positional: {
    base: { type: "string", describe: "%O" },
    ours: { type: "string", describe: "%A, which gets the result" },
    theirs: { type: "string", describe: "%B" },
    path: { type: "string", describe: "%P, for messages" }
  },
  flags: {
    install: { type: "boolean", describe: "Make git use it, by .gitattributes and .git/config" },
    union: { type: "boolean", describe: "Make git use its own union merge, by .gitattributes" }
  },
  run: async (flags2, context) => (await import("./baselineMerge-S2WEVBCY.js")).mergeDriver(flags2, context)
};
var baselineCommand = {
  command: "baseline",
  describe: "Keep known findings apart from new ones",
  commands: [create, sync, audit, report, mergeDriver]
};

// src/cli/runScan.ts
import { m6_printRun, m6_runScan } from "../core.js";

// src/cli/commands/checkEnv.ts
var { baseline: _2, "no-baseline": __2, jobs: ___2, "fail-stale": ____2, ...settings2 } = settingFlags;
var checkEnvCommand = {
  command: "check-env <file..>",
  describe: "Check files with real values: placeholders, defaults, weak and reused secrets, file mode",
  positional: {
    file: { type: "string", array: true, describe: "Env files, or files with one secret each; a folder for all in it" }
  },
  flags: {
    template: {
      type: "string",
      requiresArg: true,
      describe: "Template whose settings the files must have (default: the one beside each file)"
    },
    ...settings2,
    ...outputFlags
  },
  examples: [
    ["$0 check-env .env", "against .env.example, if it is there"],
    ["$0 check-env .env.staging .env.production", "also: is anything used in both"],
    ["$0 check-env secrets/", "a folder with a secret in each file"]
  ],
  run: async (flags2, context) => {
    const files = [flags2["file"] ?? []].flat().map(String);
    if (files.includes("")) throw new m101_UsageError("a FILE is empty");
    const options = {
      cwd: context.environment.cwd,
      files,
      ...settingsOf(flags2),
      ...m2_defined("template", text(flags2, "template"))
    };
    return await m6_printRun(m100_checkEnv(options), printOptionsOf(flags2), context);
  }
};

// src/cli/commands/completion.ts
var ASK = "leakgate --get-yargs-completions";
var SCRIPTS = {
  bash: `# leakgate completion for bash: leakgate completion bash >> ~/.bashrc
_leakgate_completions() {
  local current=\${COMP_WORDS[COMP_CWORD]} answer
  answer=$(${ASK} "\${COMP_WORDS[@]}" 2>/dev/null)
  mapfile -t COMPREPLY < <(compgen -W "$answer" -- "$current")
  if [ \${#COMPREPLY[@]} -eq 0 ]; then
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}
complete -o bashdefault -o default -F _leakgate_completions leakgate`,
  zsh: `#compdef leakgate
# leakgate completion for zsh: leakgate completion zsh > "\${fpath[1]}/_leakgate", or eval it in ~/.zshrc
_leakgate() {
  local -a answer
  answer=(\${(f)"$(SHELL=zsh ${ASK} "\${words[@]}" 2>/dev/null)"})
  if (( \${#answer} )); then
    _describe 'leakgate' answer
  else
    _files
  fi
}
if [ "$funcstack[1]" = "_leakgate" ]; then _leakgate "$@"; else compdef _leakgate leakgate; fi`,
  fish: `# leakgate completion for fish: leakgate completion fish > ~/.config/fish/completions/leakgate.fish
function __leakgate_completions
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    env SHELL=fish ${ASK} $words (commandline --current-token) 2>/dev/null
end
complete --command leakgate --arguments '(__leakgate_completions)'`
};
var completionCommand = {
  command: "completion <shell>",
  describe: "Print a completion script for bash, zsh or fish",
  positional: { shell: { type: "string", describe: "bash, zsh or fish" } },
  run: async (flags2, { output }) => {
    const shell = String(flags2["shell"]);
    const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : void 0;
    if (script === void 0) {
      const near = m158_nearest(shell, Object.keys(SCRIPTS));
      throw new m101_UsageError(
        `there are scripts for bash, zsh and fish${near === void 0 ? "" : `; did you mean ${near}?`}`
      );
    }
    output.print(script);
    return 0;
  }
};

// src/cli/commands/config.ts

// src/config/pathSettings.ts
import { m14_overlay, m14_requireKnownRule, m14_selectsRule, m14_topSettings } from "../core.js";

// src/cli/commands/config.ts
var flags = {
  config: { type: "string", requiresArg: true, describe: "Configuration file to use instead of .leakgate.yaml" }
};
var check = {
  command: "check",
  describe: "Read all configuration files, and prove that something could be found with them",
  flags,
  run: async (given, context) => {
    const prepared = await prepareHere(given, context);
    const overlays = await overlaysBelow(prepared.place);
    for (const path of given["config"] === void 0 ? overlays : []) prepared.config.forPath(path);
    await m163_verify(prepared);
    const files = [
      ...prepared.config.top.files.map(({ label }) => label),
      ...given["config"] === void 0 ? overlays : []
    ];
    const read = files.length === 0 ? `no ${m9_CONFIG_FILE} here, the defaults hold` : `read ${files.map(m189_printable).join(", ")}`;
    context.output.print(`${read}; ${prepared.config.rules.length} rules; a made-up secret is found`);
    return 0;
  }
};
var show = {
  command: "show",
  describe: "The settings that hold at the root",
  flags,
  run: async (given, context) => {
    const { config: config2 } = await prepareHere(given, context);
    const { jobs, shard, format: format4, reports, ...settings4 } = config2.settings;
    const rest = {
      ...settings4,
      jobs: jobs ?? "auto",
      shard: shard ?? "none",
      format: format4 ?? "pretty",
      report: reports
    };
    const lines = Object.entries(rest).map(([key, value2]) => `${kebab(key)}: ${JSON.stringify(value2)}`);
    context.output.print([...lines, ...pathLines(config2.top)].map(m189_printable).join("\n"));
    return 0;
  }
};
var explain = {
  command: "explain <path>",
  describe: "Which rules and allowances hold for a path, and from which file",
  positional: { path: { type: "string", describe: "A file, which need not exist" } },
  flags: { ...flags, verbose: { type: "boolean", alias: "v", describe: "Name the rules that apply, too" } },
  run: async (given, context) => {
    const prepared = await prepareHere(given, context);
    const path = pathFromRoot(String(given["path"]), prepared.place);
    context.output.print(
      explained(path, prepared, given["verbose"] === true).map(m189_printable).join("\n")
    );
    return 0;
  }
};
var configCommand = {
  command: "config",
  describe: "Check and explain the configuration",
  commands: [check, show, explain]
};
async function prepareHere(given, { environment }) {
  await m13_loadParsers();
  return await m167_prepare({ cwd: environment.cwd, ...m2_defined("config", text(given, "config")) });
}
function explained(path, { config: config2, rules }, verbose) {
  const settings4 = config2.forPath(path);
  const apply = (rule2) => m14_selectsRule(settings4, rule2.id) && config2.selects(rule2.id, path) && (rule2.path === void 0 || new RegExp(rule2.path, "i").test(path));
  const applying = rules.all.filter(apply);
  const allowances = config2.allowances().filter((allowance) => allowance.path?.(path) ?? true);
  return [
    path,
    `files: ${settings4.files.map(({ label }) => label).join(", ") || "none; the defaults hold"}`,
    `excluded: ${config2.excludedBy(path) ?? "no"}`,
    ...pathLines(settings4),
    `rules that apply: ${applying.length} of ${rules.all.length}`,
    ...verbose ? applying.map((rule2) => `  ${rule2.id}`) : [],
    `allowances: ${allowances.length === 0 ? "none" : ""}`.trimEnd(),
    ...allowances.map(({ at, reason, owner, until, rules: only }) => {
      const facts = [
        only === void 0 ? "all rules" : only.join(", "),
        reason,
        ...owner === void 0 ? [] : [`owner ${owner}`],
        ...until === void 0 ? [] : [`until ${until}`]
      ];
      return `  ${at ?? ""}: ${facts.join("; ")}`;
    })
  ];
}
function pathLines({
  only,
  without,
  minSeverity,
  minConfidence,
  inlineAllow,
  exclude: exclude2,
  origins
}) {
  return [
    `rules.only: ${only === void 0 ? "all" : [...only].join(", ")}`,
    `rules.exclude: ${[...without].map(([id, place]) => `${id} (${place})`).join(", ") || "none"}`,
    `min-severity: ${minSeverity} (${origins["min-severity"]})`,
    `min-confidence: ${minConfidence} (${origins["min-confidence"]})`,
    `inline-allow: ${inlineAllow} (${origins["inline-allow"]})`,
    `exclude: ${exclude2.flatMap((e) => e.globs.map((glob, i) => `${glob} (${e.place(i)})`)).join(", ") || "none"}`
  ];
}
function pathFromRoot(path, { cwd, root }) {
  const below = relative2(root ?? cwd, resolve5(cwd, path)).split(sep).join("/");
  if (below === ".." || below.startsWith("../")) throw new m101_UsageError(`${path}: lies outside ${root ?? cwd}`);
  return below;
}
async function overlaysBelow({ repository, root }) {
  if (root === void 0) return [];
  if (repository === void 0) {
    const files = readdirSync3(root, { recursive: true, encoding: "utf8" }).map((path) => path.split(sep).join("/"));
    return files.filter((path) => path.endsWith(`/${m9_CONFIG_FILE}`));
  }
  const { stdout } = await repository.git.output(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  return [...new Set(stdout.toString().split("\0"))].filter((path) => path.endsWith(`/${m9_CONFIG_FILE}`));
}
function kebab(key) {
  return key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

// src/cli/commands/find.ts

// src/run/openSource.ts
import { m162_openSource } from "../core.js";

// src/incident/find.ts
async function findValues(cwd, values, scope) {
  const coverage = new m101_CoverageLog();
  const scanner = new ValueScanner(values.map((value2) => ({ value: value2 })));
  const hits = [];
  for (const source2 of scope.sources) {
    const place = await m165_locate(cwd, source2);
    const ctx = { cwd: place.cwd, coverage, maxFileSize: LARGEST, excluded: () => false, ignoredToo: true };
    const input = m176_withArchives(await m162_openSource(source2, place, ctx, ARCHIVES), ctx, ARCHIVES);
    hits.push(...await m173_collect(input, scanner, (_4, matches) => matches.map(() => ({}))));
  }
  if (scope.history) {
    const { repository } = await m165_locate(cwd, { kind: "history" });
    if (repository === void 0) throw new Error("a history was located without a repository");
    const { plan: plan2, reader, hits: found, close } = await searchHistory(repository, scanner, coverage);
    try {
      const known = new Set(hits.map(placeKey));
      const attributed = await attributeHits(reader, plan2, found);
      hits.push(...attributed.filter((hit) => hit.provenance !== void 0 || !known.has(placeKey(hit))));
    } finally {
      await close();
    }
  }
  const sorted = hits.toSorted((a, b) => compare(sortKey(a), sortKey(b)));
  const bySecret = new Map(scanner.secrets.map((secret) => [secret, []]));
  for (const hit of sorted) bySecret.get(hit.match.secret)?.push(hit);
  const places = [...bySecret.values()];
  return { places, coverage: coverage.snapshot() };
}
function placeKey({ match, path, where: where2 }) {
  return [m101_revealSecret(match.secret), where2, path, match.line, match.column].join("\0");
}
function sortKey({ match, path, provenance }) {
  return [
    path,
    String(match.line).padStart(9, "0"),
    String(match.column).padStart(9, "0"),
    provenance?.commit ?? ""
  ].join("\0");
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/incident/values.ts
function valuesOfLines(bytes) {
  const lines = bytes.toString("latin1").split("\n").map((line) => line.replace(/\r$/, "")).filter((line) => line !== "");
  return checked(lines.map((line) => Buffer.from(line, "latin1")));
}
function valueOfFile(full, name) {
  let bytes;
  try {
    bytes = readFileSync4(full);
  } catch (error) {
    throw new m101_UsageError(`--value-file ${name} cannot be read (${error.code})`);
  }
  const value2 = Buffer.from(bytes.toString("latin1").replace(/(?:\r?\n)+$/, ""), "latin1");
  return checked([value2])[0];
}
function uniqueValues(values) {
  const unique = [...new Map(values.map((value2) => [value2.toString("latin1"), value2])).values()];
  if (unique.length === 0) {
    throw new m101_UsageError(
      "no value was given: write them to standard input, one a line, or use --value-file for one of several lines"
    );
  }
  return unique;
}
function checked(values) {
  const short = values.findIndex((value2) => value2.length < SHORTEST_VALUE);
  if (short >= 0) {
    throw new m101_UsageError(
      `value ${short + 1} is shorter than ${SHORTEST_VALUE} bytes: it would be found everywhere by chance`
    );
  }
  return values;
}

// src/cli/commands/find.ts
var FORMATS = ["pretty", "json"];
var valueFlags = {
  "value-file": {
    type: "string",
    array: true,
    requiresArg: true,
    describe: "File with one value, which may have several lines (repeatable)"
  }
};
var findCommand = {
  command: "find [path..]",
  describe: "Look for known values, read from standard input, in every object and every common encoding",
  positional: {
    path: { type: "string", array: true, describe: "Files and folders; default: history and working tree" }
  },
  flags: {
    history: { type: "boolean", describe: "Only the history: every object, also those that nothing refers to" },
    image: {
      type: "string",
      requiresArg: true,
      describe: "A container image: docker save tar, OCI layout, registry reference"
    },
    ...valueFlags,
    format: { type: "string", requiresArg: true, choices: FORMATS, describe: "What is printed (default: pretty)" },
    quiet: { type: "boolean", alias: "q", describe: "Print nothing; the exit code tells" }
  },
  examples: [
    ["$0 find", "asks for a value; nothing is echoed"],
    ["$0 find --history < values.txt", "one value a line"],
    ["$0 find --value-file key.pem", "a value of several lines"]
  ],
  run: find
};
async function find(flags2, context) {
  const { cwd } = context.environment;
  const values = await readValues(flags2, context);
  const scope = await scopeOf(flags2, cwd);
  const found = await findValues(cwd, values, scope);
  const mask = m188_makeMask(values.map((value2) => new m101_Secret(value2.toString("utf8"))));
  if (flags2["quiet"] !== true) {
    context.output.print(text(flags2, "format") === "json" ? json(found, mask) : pretty(found, values, mask));
  }
  for (const problem of found.coverage.problems) context.output.say(mask(problem));
  if (found.places.some((places) => places.length > 0)) return 1;
  return found.coverage.complete ? 0 : 3;
}
async function readValues(flags2, { environment }) {
  const files = texts(flags2, "value-file") ?? [];
  const values = files.map((file) => valueOfFile(resolve6(environment.cwd, file), file));
  if (environment.stdin.isTTY) {
    if (files.length === 0) values.push(...valuesOfLines(Buffer.from(await ask())));
  } else if (files.length === 0) {
    const pieces = [];
    for await (const piece of environment.stdin) pieces.push(Buffer.from(piece));
    values.push(...valuesOfLines(Buffer.concat(pieces)));
  }
  return uniqueValues(values);
}
async function ask() {
  const { isCancel, password } = await import("./dist-FT4DBPMZ.js");
  const answer = await password({ message: "The value to look for (it is not shown, and goes nowhere)" });
  if (isCancel(answer)) throw new m101_UsageError("nothing was looked for: no value was given");
  return answer;
}
async function scopeOf(flags2, cwd) {
  const given = paths(flags2);
  const image = text(flags2, "image");
  const history2 = flags2["history"] === true;
  if (image !== void 0 && history2) throw conflict("--image", "--history");
  if (image !== void 0 && given.length > 0) throw conflict("--image", "PATH");
  if (history2 && given.length > 0) throw conflict("--history", "PATH");
  if (image !== void 0) return { history: false, sources: [{ kind: "image", image }] };
  if (history2) return { history: true, sources: [] };
  const tree = { kind: "tree", ...given.length > 0 && { paths: given } };
  if (given.length > 0) return { history: false, sources: [tree] };
  const { repository } = await m165_locate(cwd, tree);
  const hasTree = repository === void 0 || repository.root !== void 0;
  return { history: repository !== void 0, sources: hasTree ? [tree] : [] };
}
function pretty({ places, coverage }, values, mask) {
  const lines = places.flatMap((hits, i) => {
    const name = `value ${i + 1} (${m151_count(values[i]?.length ?? 0, "byte")})`;
    if (hits.length === 0) return [`${name}: not found`];
    return [`${name}: ${m151_count(hits.length, "place")}`, ...hits.map((hit) => `  ${placeLine(hit, mask)}`)];
  });
  const { commits, objects, files, bytes } = coverage;
  const skipped = coverage.skipped.map(({ reason, count: number }) => `${number} ${reason}`).join(", ");
  return [
    ...lines,
    `Looked at ${m151_count(commits, "commit")}, ${m151_count(objects, "object")}, ${m151_count(files, "file")}, ${m151_count(bytes, "byte")}${skipped === "" ? "" : `; not looked at: ${skipped}`}.`
  ].join("\n");
}
function placeLine({ match, path, where: where2, provenance, layer }, mask) {
  const hasLine = where2 !== "path" && where2 !== "ref-name";
  const parts = [
    `${m189_printable(mask(path))}${hasLine ? `:${match.line}:${match.column}` : ""}`,
    ...where2 === "content" ? [] : [where2],
    ...match.decoded.length === 0 ? [] : [match.decoded.join(" > ")],
    ...layer === void 0 ? [] : [`layer ${layer}`],
    ...provenance === void 0 ? [] : [
      `since ${provenance.commit.slice(0, 12)} (${provenance.date.slice(0, 10)}, ${m189_printable(mask(provenance.author))})`
    ]
  ];
  return parts.join("  ");
}
function json({ places, coverage }, mask) {
  const values = places.map((hits, i) => ({
    value: i + 1,
    found: hits.length > 0,
    places: hits.map((hit) => placeJson(hit, mask))
  }));
  return JSON.stringify({ schema: "leakgate-find/1", values, coverage }, null, 2);
}
function placeJson({ match, path, where: where2, provenance, blob, layer, image }, mask) {
  const hasLine = where2 !== "path" && where2 !== "ref-name";
  return {
    path: mask(path),
    where: where2,
    ...hasLine && { line: match.line, column: match.column },
    ...match.decoded.length > 0 && { decoded: match.decoded },
    ...blob !== void 0 && { blob },
    ...provenance !== void 0 && {
      commit: provenance.commit,
      author: mask(provenance.author),
      email: mask(provenance.email),
      date: provenance.date
    },
    ...layer !== void 0 && { layer },
    ...image !== void 0 && { image }
  };
}

// src/cli/commands/gitleaks.ts

// src/cli/commands/logOpts.ts
var HARMLESS = ["--no-merges", "--first-parent", "--full-history", "--branches", "--tags", "--remotes"];
function parseLogOpts(text2) {
  let range;
  let since;
  const words = split(text2);
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    const date = /^--(?:since|after)(?:=(.*))?$/s.exec(word);
    if (date !== null) {
      since = date[1] ?? words[++i];
      if (since === void 0 || since === "") throw notUnderstood(word);
    } else if (!word.startsWith("-") && /^.*\.{2,3}.*$/s.test(word) && range === void 0) range = word;
    else if (word !== "--all" && !HARMLESS.includes(word)) throw notUnderstood(word);
  }
  if (range === void 0) return { kind: "history", ...since !== void 0 && { since } };
  return { kind: "range", range };
}
function split(text2) {
  const words = text2.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  return words.map(
    (word) => word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_4, double, single) => double ?? single ?? "")
  );
}
function notUnderstood(word) {
  return new m101_UsageError(
    `--log-opts: "${word}" is not understood; it takes A..B, --all and --since=DATE (see leakgate scan --range and --history)`
  );
}

// src/cli/commands/gitleaks.ts
var value = { type: "string", requiresArg: true };
var flag = { type: "boolean" };
var common = {
  config: { ...value, alias: "c", describe: "Configuration file of leakgate" },
  "baseline-path": { ...value, alias: "b", describe: "Baseline of leakgate" },
  "report-path": { ...value, alias: "r", describe: "File to write the report to; - is standard output" },
  "report-format": { ...value, alias: "f", describe: "Format of the report" },
  redact: { ...value, describe: "Accepted; secrets are always masked" },
  "exit-code": { ...value, describe: "Exit code when there are findings" },
  "enable-rule": { ...value, array: true, describe: "Run only this rule (repeatable)" },
  "max-target-megabytes": { ...value, describe: "Do not read larger files" },
  "max-decode-depth": { ...value, describe: "How many layers of encoding are undone" },
  "max-archive-depth": { ...value, describe: "How many archives inside each other are opened" },
  "ignore-gitleaks-allow": { ...flag, describe: "Comments such as gitleaks:allow do not count" },
  verbose: { ...flag, alias: "v", describe: "Say more" },
  "log-level": { ...value, alias: "l", describe: "trace, debug, info, warn, error or fatal" },
  "no-banner": { ...flag, describe: "Accepted; there is none" },
  "no-color": { ...flag, describe: "No colours" }
};
var gitFlags = {
  staged: { ...flag, describe: "What the next commit adds" },
  "pre-commit": { ...flag, describe: "The same" },
  "log-opts": { ...value, describe: "A..B, --all or --since=DATE" }
};
var source = { ...value, alias: "s", describe: "Folder of the repository" };
var where = { path: { type: "string", array: true } };
var gitleaksCommands = [
  {
    command: "git [path..]",
    describe: false,
    positional: where,
    flags: { ...common, ...gitFlags },
    run: (flags2, context) => runAs(flags2, context, gitScan(flags2, context))
  },
  {
    command: "dir [path..]",
    aliases: ["directory", "files"],
    describe: false,
    positional: where,
    flags: common,
    run: (flags2, context) => runAs(flags2, context, { source: { kind: "tree", paths: paths(flags2) } })
  },
  {
    command: "stdin",
    describe: false,
    flags: common,
    run: (flags2, context) => runAs(flags2, context, { source: { kind: "stdin", input: context.environment.stdin } })
  },
  {
    command: "protect",
    describe: false,
    flags: { ...common, ...gitFlags, source },
    run: (flags2, context) => {
      const staged = flags2["staged"] === true || flags2["pre-commit"] === true;
      const cwd = folder(text(flags2, "source"), context);
      return runAs(flags2, context, { ...cwd, source: { kind: staged ? "staged" : "tree" } });
    }
  },
  {
    command: "detect",
    describe: false,
    flags: { ...common, ...gitFlags, source, "no-git": flag, pipe: flag },
    run: (flags2, context) => runAs(flags2, context, detectScan(flags2, context))
  }
];
function normaliseGitleaks(argv) {
  const names = gitleaksCommands.flatMap(({ command: command2, aliases }) => [command2.split(" ")[0], ...aliases ?? []]);
  if (!names.includes(argv[0])) return argv;
  return argv.map((arg) => arg === "--redact" ? "--redact=100" : arg);
}
function gitScan(flags2, context) {
  const given = paths(flags2);
  if (flags2["staged"] === true || flags2["pre-commit"] === true) {
    const [first] = given;
    const isRepository = given.length === 1 && isFolder(first, context);
    return { ...isRepository && folder(first, context), source: { kind: "staged" } };
  }
  if (given.length > 1) throw new m101_UsageError("git: only one repository can be named");
  return { ...folder(given[0], context), source: historyOrRange(flags2) };
}
function detectScan(flags2, context) {
  if (flags2["pipe"] === true) return { source: { kind: "stdin", input: context.environment.stdin } };
  const place = folder(text(flags2, "source"), context);
  if (flags2["no-git"] === true) {
    const path = text(flags2, "source");
    return { source: { kind: "tree", ...path !== void 0 && { paths: [path] } } };
  }
  return { ...place, source: flags2["staged"] === true ? { kind: "staged" } : historyOrRange(flags2) };
}
function historyOrRange(flags2) {
  const options = text(flags2, "log-opts");
  return options === void 0 ? { kind: "history" } : parseLogOpts(options);
}
async function runAs(flags2, context, { cwd, source: from }) {
  const here = context.environment.cwd;
  const megabytes = count(flags2, "max-target-megabytes", 0, 1e6);
  const config2 = text(flags2, "config");
  const baseline = text(flags2, "baseline-path");
  const options = {
    cwd: cwd ?? here,
    source: from,
    // Paths of files are relative to where the user stands, also when the repository is elsewhere.
    ...m2_defined("config", cwd === void 0 || config2 === void 0 ? config2 : resolve7(here, config2)),
    ...m2_defined("baseline", baseline === void 0 ? void 0 : resolve7(here, baseline)),
    ...m2_defined("rules", texts(flags2, "enable-rule")),
    ...m2_defined("archiveDepth", count(flags2, "max-archive-depth", 0, 20)),
    ...m2_defined("decodeDepth", count(flags2, "max-decode-depth", 0, 20)),
    // gitleaks says "no limit" with 0.
    ...megabytes !== void 0 && megabytes > 0 && { maxFileSize: megabytes * 1e6 },
    ...flags2["ignore-gitleaks-allow"] === true && { inlineAllow: false }
  };
  checkRedact(flags2);
  const onFindings = count(flags2, "exit-code", 0, 255) ?? 1;
  const code = await m6_runScan(options, printOptions(flags2), context);
  return code === 1 ? onFindings : code;
}
function printOptions(flags2) {
  const path = text(flags2, "report-path");
  const format4 = text(flags2, "report-format") ?? (path === void 0 ? void 0 : formatOf(path));
  const level = text(flags2, "log-level");
  const levels = ["trace", "debug", "info", "warn", "error", "fatal"];
  if (level !== void 0 && !levels.includes(level))
    throw new m101_UsageError(`--log-level: must be one of ${levels.join(", ")}`);
  return {
    ...path === void 0 || path === "-" ? m2_defined("format", format4) : { format: "pretty", reports: [`${format4}=${path}`] },
    ...flags2["no-color"] === true && { color: "never" },
    ...flags2["verbose"] === true && { verbose: true, quiet: false }
  };
}
function formatOf(path) {
  const formats = { ".sarif": "sarif", ".csv": "csv", ".xml": "junit" };
  return formats[extname2(path).toLowerCase()] ?? "json";
}
function checkRedact(flags2) {
  count(flags2, "redact", 0, 100);
}
function folder(path, { environment }) {
  return path === void 0 ? {} : { cwd: resolve7(environment.cwd, path) };
}
function isFolder(path, { environment }) {
  return statSync3(resolve7(environment.cwd, path), { throwIfNoEntry: false })?.isDirectory() === true;
}

// src/cli/commands/doctor.ts
var doctorCommand = {
  command: "doctor",
  describe: "Is anything really scanned here: hooks, pipelines, gates that cannot fail, what is ignored, what is out of date",
  flags: { format: { type: "string", requiresArg: true, choices: ["pretty", "json"], describe: "Default: pretty" } },
  run: diagnoseHere
};
async function diagnoseHere(flags2, { environment, output }) {
  const { diagnose } = await import("./doctor-5YH3XLUI.js");
  const { describeDiagnosis } = await import("./describe-SUNVBE6F.js");
  const { maskMessage } = await import("../late/run-maskMessage.js");
  const today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
  const diagnosis = await diagnose({ cwd: environment.cwd, env: environment.env, today });
  const { exitCode, ...rest } = diagnosis;
  const shown = text(flags2, "format") === "json" ? JSON.stringify(rest, void 0, 2) : describeDiagnosis(diagnosis);
  output.print(maskMessage(shown));
  return exitCode;
}

// src/cli/commands/hook.ts

// src/hook/install.ts
async function installHooks(site, inConfig, names, program) {
  await attempt(site.folder, async () => {
    const { husky, folder: folder2 } = site;
    const { root } = site.repository;
    if (inConfig) {
      for (const name of names) {
        await dropElsewhere(site, name);
        await addConfigHook(site, name, program);
      }
      return;
    }
    for (const name of names) await dropConfigHook(site, name);
    if (husky !== void 0 && root !== void 0) {
      const shared = existsSync(join2(root, "node_modules/.bin/leakgate"));
      for (const name of names) addToHusky(husky, name, program, shared);
      return;
    }
    const lefthooks = names.filter((name) => isLefthook(hookFile(folder2, name).text));
    if (lefthooks.length > 0 && root !== void 0) addToLefthook(root, lefthooks, program);
    for (const name of names) if (!lefthooks.includes(name)) addHookFile(folder2, name, program);
  });
}
async function uninstallHooks(site) {
  return await attempt(site.folder, async () => {
    const gone = [];
    const { root } = site.repository;
    const lefthooks = root === void 0 ? [] : m99_ALL_HOOKS.filter((name) => isLefthook(hookFile(site.folder, name).text));
    const fromLefthook = root !== void 0 && dropFromLefthook(root);
    for (const name of m99_ALL_HOOKS.toReversed()) {
      const dropped = [await dropConfigHook(site, name), await dropElsewhere(site, name)];
      if (dropped.includes(true) || fromLefthook && lefthooks.includes(name)) gone.unshift(name);
    }
    return gone;
  });
}
async function dropElsewhere({ folder: folder2, ownFolder, husky }, name) {
  const files = [.../* @__PURE__ */ new Set([folder2, ownFolder])].map((each) => dropHookFile(each, name));
  const lines = husky !== void 0 && dropFromHusky(husky, name);
  return files.includes(true) || lines;
}
async function attempt(folder2, work) {
  try {
    return await work();
  } catch (error) {
    const { code, path } = error;
    if (code === void 0) throw error;
    throw new m101_UsageError(`${path ?? folder2}: the hooks cannot be changed (${code})`);
  }
}

// src/hook/installNotes.ts
function installNotes(site, names) {
  const { husky, hooksPath, repository } = site;
  const { root, commonDir } = repository;
  if (husky !== void 0 && root !== void 0) {
    return existsSync2(join3(root, "node_modules/.bin/leakgate")) ? [] : [
      "the lines in .husky name the program on this machine: for a team, npm install --save-dev leakgate, then install again"
    ];
  }
  const notes = [];
  if (hooksPath !== void 0 && isAbsolute(hooksPath.file) && !hooksPath.file.startsWith(commonDir)) {
    notes.push(`${site.folder} holds the hooks of every repository for which ${hooksPath.file} counts`);
  }
  if (root !== void 0 && usesSimpleGitHooks(root)) {
    const lines = names.map((name) => `"${name}": "leakgate hook run ${name}"`).join(", ");
    notes.push(`simple-git-hooks writes its hooks anew each time it runs: put into package.json, too: ${lines}`);
  }
  return notes;
}
function usesSimpleGitHooks(root) {
  const path = join3(root, "package.json");
  return existsSync2(path) && readFileSync5(path, "utf8").includes('"simple-git-hooks": {');
}

// src/hook/tryHooks.ts

// src/git/asUser.ts
function gitAsUser(cwd, env2, args, input = "") {
  const { status: status2, error, stdout, stderr } = spawnSync("git", args, {
    cwd,
    env: { ...env2 },
    input,
    windowsHide: true,
    maxBuffer: Number.POSITIVE_INFINITY
  });
  if (error !== void 0 && status2 === null) throw m88_gitMissing(error, cwd);
  return { status: status2 ?? -1, output: `${stdout.toString()}${stderr.toString()}` };
}

// src/hook/canary.ts
var LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
function makeCanary() {
  const slack = `xoxb-${random("0123456789", 12)}-${random("0123456789", 12)}-${random(LETTERS, 24)}`;
  const gitlab = `glpat-${random(LETTERS, 20)}`;
  return {
    path: `leakgate-canary-${randomBytes(4).toString("hex")}`,
    text: `slack_token = "${slack}"
gitlab_token = "${gitlab}"
`,
    rules: ["slack-bot-token", "gitlab-pat"]
  };
}
function random(letters, length) {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
}

// src/hook/tryHooks.ts
var REF = "refs/heads/leakgate-canary";
var HOOK_RUN = [2, 36];
function tryHooks(site, names, env2) {
  if (!atLeast(site.version, HOOK_RUN)) {
    throw new m101_IncompleteError(`git ${site.version} cannot run a hook by itself: git 2.36 or newer is needed`);
  }
  const scratch = scratchFolder();
  try {
    const stage = new Stage(site, scratch, env2);
    return names.map((name) => stage.run(name));
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}
function scratchFolder() {
  try {
    return mkdtempSync(join4(tmpdir(), "leakgate-hook-"));
  } catch (error) {
    const { code = "unknown error" } = error;
    throw new m101_IncompleteError(`hook test: no folder can be made in ${tmpdir()} (${code}): free or name one in TMPDIR`);
  }
}
var Stage = class {
  #site;
  #head;
  #cwd;
  #env;
  #scratch;
  #canary = makeCanary();
  #blob;
  constructor(site, scratch, env2) {
    const { root, gitDir, head } = site.repository;
    this.#site = site;
    this.#head = head;
    this.#cwd = root ?? gitDir;
    this.#scratch = scratch;
    const objects = join4(scratch, "objects");
    mkdirSync(objects);
    const real = gitAsUser(this.#cwd, env2, ["rev-parse", "--path-format=absolute", "--git-path", "objects"]).output;
    this.#env = {
      ...env2,
      GIT_OBJECT_DIRECTORY: objects,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: [
        alternate(real.replace(/\n$/, "")),
        ...env2["GIT_ALTERNATE_OBJECT_DIRECTORIES"] ? [env2["GIT_ALTERNATE_OBJECT_DIRECTORIES"]] : []
      ].join(delimiter),
      GIT_INDEX_FILE: join4(scratch, "index"),
      GIT_AUTHOR_NAME: "leakgate",
      GIT_AUTHOR_EMAIL: "leakgate@localhost",
      GIT_COMMITTER_NAME: "leakgate",
      GIT_COMMITTER_EMAIL: "leakgate@localhost",
      // Hooks of ours then leave out the one that was there before: it is not on trial, and may do who knows what.
      LEAKGATE_HOOK_TEST: "1"
    };
    this.#must(["init", "--quiet", "--bare", "--template=", join4(scratch, "remote")], env2);
    this.#blob = this.#must(["hash-object", "-w", "--stdin"], this.#env, this.#canary.text);
  }
  run(name) {
    const { status: status2, output } = name === "pre-push" ? this.#push() : name === "pre-receive" ? this.#receive() : this.#commit(name);
    if (status2 === 0) return { name, result: this.#isThere(name) ? "passed" : "absent" };
    if (/cannot find a hook named|no hooks found/.test(output)) return { name, result: "absent" };
    const seen = output.includes(this.#canary.path) && this.#canary.rules.some((rule2) => output.includes(rule2));
    if (seen) return { name, result: "refused" };
    const said = output.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("error: failed to push"));
    return { name, result: "refused-blindly", said: m189_printable(said.at(-1) ?? "nothing") };
  }
  /** Where git reads hooks from its configuration, too, a missing file says nothing. */
  #isThere(name) {
    return this.#site.readsConfig || hookFile(this.#site.folder, name).text !== void 0;
  }
  #commit(name) {
    if (this.#head !== void 0) this.#must(["read-tree", this.#head]);
    this.#must(["update-index", "--add", "--cacheinfo", `100644,${this.#blob},${this.#canary.path}`]);
    this.#must(["update-index", "--skip-worktree", "--", this.#canary.path]);
    return gitAsUser(this.#cwd, this.#env, ["hook", "run", name]);
  }
  #push() {
    const off = ["-c", "push.gpgSign=false", "-c", "push.pushOption=", "-c", "push.followTags=false"];
    const flags2 = ["--dry-run", "--no-recurse-submodules", join4(this.#scratch, "remote")];
    return gitAsUser(this.#cwd, this.#env, [...off, "push", ...flags2, `${this.#newCommit()}:${REF}`]);
  }
  #receive() {
    const commit = this.#newCommit();
    const line = `${"0".repeat(commit.length)} ${commit} ${REF}
`;
    const { path, text: text2 } = hookFile(this.#site.folder, "pre-receive");
    if (!this.#site.readsConfig) {
      if (text2 === void 0) return { status: 1, output: "cannot find a hook named pre-receive" };
      const alias = `alias.leakgate-trial=!${quote(path)}`;
      return gitAsUser(this.#cwd, this.#env, ["-c", alias, "leakgate-trial"], line);
    }
    const input = join4(this.#scratch, "input");
    writeFileSync(input, line);
    return gitAsUser(this.#cwd, this.#env, ["hook", "run", `--to-stdin=${input}`, "pre-receive"]);
  }
  /** A commit of its own, without parents: what the hook looks at does not grow with the repository. */
  #newCommit() {
    const tree = this.#must(["mktree"], this.#env, `100644 blob ${this.#blob}	${this.#canary.path}
`);
    return this.#must(["commit-tree", "--no-gpg-sign", "-m", "canary of leakgate hook test", tree]);
  }
  #must(args, env2 = this.#env, input = "") {
    const { status: status2, output } = gitAsUser(this.#cwd, env2, args, input);
    if (status2 !== 0) {
      throw new m101_IncompleteError(`hook test: git ${args[0]} failed: ${output.trim().split("\n")[0] ?? ""}`);
    }
    return output.trim();
  }
};
function alternate(path) {
  return path.includes(delimiter) || path.startsWith('"') ? `"${path.replaceAll("\\", "\\\\").replaceAll('"', String.raw`\"`)}"` : path;
}

// src/cli/commands/runHook.ts
import { m1_runHook } from "../core.js";

// src/cli/commands/hook.ts
var TRIALS = {
  refused: "refuses the canary",
  "refused-blindly": "fails, but not because of the canary",
  passed: "lets the canary through",
  absent: "is not installed, so nothing is checked"
};
var install = {
  command: "install [names..]",
  describe: "Check every commit, merge and push from now on; hooks that are there already are kept and called first",
  positional: {
    names: { type: "string", array: true, describe: `Default: ${m99_HOOKS.join(", ")}; on a server: pre-receive` }
  },
  flags: {
    files: {
      type: "boolean",
      describe: "Write hook files even where git runs hooks from its configuration: for programs that bring an older git"
    }
  },
  run: async (flags2, { environment, output }) => {
    const { node, program, cwd, env: env2 } = environment;
    const site = await hookSite(cwd);
    const names = namesIn(flags2);
    const inConfig = site.readsConfig && flags2["files"] !== true;
    await installHooks(site, inConfig, names, { node, program: realpathSync(program) });
    const states = await hookStates(site, names, env2);
    output.print(states.map(describe).join("\n"));
    if (!inConfig) for (const note of installNotes(site, names)) output.say(note);
    return states.every(({ state }) => state === "effective") ? 0 : 1;
  }
};
var uninstall = {
  command: "uninstall",
  describe: "Take the hooks away, and restore those that were there before",
  run: async (_flags, context) => {
    const names = await uninstallHooks(await hookSite(context.environment.cwd));
    context.output.print(names.length === 0 ? "there is no hook of leakgate here" : `removed: ${names.join(", ")}`);
    return 0;
  }
};
var status = {
  command: "status",
  describe: "Which hooks are installed, by whom, and what hides them; the exit code is 1 unless all have effect",
  run: async (_flags, { environment, output }) => {
    const states = await allStates(await hookSite(environment.cwd), environment.env);
    output.print(states.map(describe).join("\n"));
    output.print("cherry-pick, revert, rebase and am run no pre-commit hook; pre-push sees what they brought in");
    return states.every(({ state }) => state === "effective") ? 0 : 1;
  }
};
var test = {
  command: "test",
  describe: "Prove that the installed hooks refuse a made-up secret; nothing is committed, pushed or left behind",
  run: async (_flags, context) => {
    const { cwd, env: env2 } = context.environment;
    const site = await hookSite(cwd);
    const trials = tryHooks(site, await namesToTry(site, env2), env2);
    for (const trial of trials) context.output.print(describeTrial(trial));
    return trials.every(({ result }) => result === "refused") ? 0 : 1;
  }
};
var run = {
  command: "run <name> [args..]",
  describe: "What an installed hook calls",
  positional: {
    name: { type: "string", describe: m99_ALL_HOOKS.join(", ") },
    args: { type: "string", array: true, describe: "What git or the pre-commit framework adds" }
  },
  flags: { ...settingFlags, ...outputFlags },
  run: (flags2, context) => m1_runHook(
    String(flags2["name"]),
    textsIn(flags2, "args"),
    { settings: settingsOf(flags2), print: printOptionsOf(flags2) },
    context
  )
};
var hookCommand = {
  command: "hook",
  describe: "Install, try out and run git hooks",
  commands: [install, uninstall, status, test, run]
};
async function namesToTry(site, env2) {
  const states = await hookStates(site, m99_ALL_HOOKS, env2);
  const set = (name) => !["absent", "other"].includes(states.find((s) => s.name === name)?.state ?? "");
  if (site.repository.root !== void 0) return set("pre-receive") ? m99_ALL_HOOKS : m99_HOOKS;
  const names = ["pre-push", "pre-receive"].filter(set);
  return names.length === 0 ? ["pre-receive"] : names;
}
function namesIn(flags2) {
  const names = textsIn(flags2, "names");
  return names.length === 0 ? m99_HOOKS : names.map(m99_hookName);
}
function textsIn(flags2, key) {
  return (flags2[key] ?? []).map(String);
}
async function allStates(site, env2) {
  const states = await hookStates(site, m99_ALL_HOOKS, env2);
  return states.filter(({ name, state }) => name !== "pre-receive" || state === "effective" || state === "hidden");
}
function describe({ name, state, at, why, chained }) {
  if (state === "absent") return `${name}: not installed`;
  if (state === "other") return `${name}: not installed; another hook is there (${at})`;
  if (state === "hidden") return `${name}: installed, but ${why} (${at})`;
  return `${name}: installed${chained === true ? ", after the hook that was there before" : ""} (${at})`;
}
function describeTrial({ name, result, said }) {
  return `${name}: ${TRIALS[result]}${said === void 0 ? "" : `; it said: ${said}`}`;
}

// src/cli/commands/merge.ts
var settings3 = Object.fromEntries(
  ["config", "baseline", "no-baseline", "fail-stale"].map((name) => [name, settingFlags[name] ?? {}])
);
var mergeCommand = {
  command: "merge <file..>",
  describe: "Join the JSON reports of shards (scan --shard I/N) to the report of one scan",
  positional: {
    file: { type: "string", array: true, describe: "What --report json=PATH wrote, one from each shard" }
  },
  flags: { ...settings3, ...outputFlags },
  examples: [["$0 merge shard-*.json --report sarif=leakgate.sarif", "all parts of one scan"]],
  run: async (flags2, context) => {
    const { cwd } = context.environment;
    const names = [flags2["file"] ?? [], flags2["--"] ?? []].flat(2).map(String);
    if (names.includes("")) throw new m101_UsageError("a FILE is empty");
    const options = { cwd, ...settingsOf(flags2) };
    const here = m100_scan(options);
    const run2 = {
      settings: () => here.settings(),
      root: () => here.root(),
      report: async () => {
        const texts2 = await Promise.all(names.map(async (name) => ({ name, text: await textOf(cwd, name) })));
        const { mergeReports } = await import("./merge-Y5JZAPGY.js");
        return await mergeReports(texts2, options);
      }
    };
    return await m6_printRun(run2, printOptionsOf(flags2), context);
  }
};
async function textOf(cwd, name) {
  try {
    return await readFile(resolve8(cwd, name), "utf8");
  } catch (error) {
    throw new m101_UsageError(`${name}: cannot be read (${error.code ?? "unknown error"})`);
  }
}

// src/cli/commands/migrate.ts
var migrateCommand = {
  command: "migrate [from]",
  describe: "Take over settings, rules, ignore lists and baselines of other tools",
  positional: {
    from: {
      type: "string",
      describe: "gitleaks, betterleaks, detect-secrets, secretlint, ggshield, trufflehog, kingfisher, noseyparker, ripsecrets, or a file; default: all that is there"
    }
  },
  flags: {
    write: {
      type: "boolean",
      describe: "Change the files of hooks and workflows too; without it the changes are printed as a diff"
    }
  },
  examples: [
    ["leakgate migrate", "all that is recognised in the repository"],
    ["leakgate migrate .secrets.baseline", "one file"],
    ["leakgate migrate --write", "and let hooks and workflows run leakgate"]
  ],
  run: migrateHere
};
async function migrateHere(flags2, { environment, output }) {
  const { migrate } = await import("./migrate-L53LKNHA.js");
  const { describeMigration } = await import("./describe-TZ4TSZEU.js");
  const { maskMessage } = await import("../late/run-maskMessage.js");
  const from = text(flags2, "from");
  const write2 = flags2["write"] === true;
  const migration = await migrate({ cwd: environment.cwd, write: write2, ...from !== void 0 && { from } });
  output.print(maskMessage(describeMigration(migration, { write: write2, ...from !== void 0 && { from } })));
  for (const problem of migration.problems) output.say(problem);
  return migration.problems.length > 0 ? 3 : 0;
}

// src/cli/commands/incident.ts

// src/git/commitGraph.ts
async function commitGraph(git, oids) {
  if (oids.length === 0) return [];
  const { stdout } = await git.output(["log", "--no-walk=unsorted", "--stdin", "--format=%H %ct %P"], {
    input: `${oids.join("\n")}
`
  });
  return stdout.toString("latin1").split("\n").flatMap((line) => {
    const [oid, time, ...parents] = line.split(" ");
    return oid === void 0 || oid === "" ? [] : [{ oid, time: Number(time), parents: parents.filter((p) => p !== "") }];
  });
}

// src/git/parentDiffs.ts
var MOST_PATHS = 500;
async function* parentDiffs(git, commits, paths2) {
  const pairs = commits.flatMap(
    ({ parents }, commit) => Array.from({ length: Math.max(1, parents.length) }, (_4, parent) => ({ commit, parent }))
  );
  const narrowed = paths2.length > 0 && paths2.length <= MOST_PATHS ? ["--", ...paths2] : [];
  const diff = git.start([
    "--literal-pathspecs",
    "diff-tree",
    "--stdin",
    "--always",
    "--root",
    "-r",
    "--raw",
    "-z",
    "--no-abbrev",
    "--no-renames",
    ...narrowed
  ]);
  const lines = pairs.map(({ commit, parent }) => {
    const { oid, parents } = commits[commit];
    return parents[parent] === void 0 ? oid : `${oid} ${parents[parent]}`;
  });
  diff.stdin.end(`${lines.join("\n")}
`);
  const parser2 = new m96_RawDiffParser();
  let next = 0;
  let open;
  try {
    for await (const piece of diff.stdout) {
      for (const record of parser2.push(piece)) {
        if (record.kind === "change") {
          open?.changes.push(record);
          continue;
        }
        if (open !== void 0 && open.changes.length > 0) yield open;
        const pair = pairs[next++];
        if (pair === void 0 || commits[pair.commit]?.oid !== record.oid)
          throw new m101_IncompleteError("git diff-tree gave other commits than it was asked for: run git fsck");
        open = { ...pair, changes: [] };
      }
    }
    await diff.ended;
    if (open !== void 0 && open.changes.length > 0) yield open;
    if (next < pairs.length) throw new m101_IncompleteError("git diff-tree did not compare all commits: run git fsck");
  } finally {
    diff.stop();
  }
}

// src/incident/trace.ts
var DAY = 86400;
var Tracer = class {
  #repo;
  #plan;
  #people;
  #now;
  #graph = [];
  /** By rank of the commit: ranks of its parents. */
  #parents = [];
  /** By rank: whether a ref leads to the commit. */
  #referenced = new Uint8Array();
  /** @param now seconds since 1970 */
  constructor(repo, reader, plan2, now) {
    this.#repo = repo;
    this.#plan = plan2;
    this.#people = new People(reader, plan2);
    this.#now = now;
  }
  /**
   * @param hitsOf for each value the places where it was found, one for each blob and position, before attribution
   * @throws IncompleteError when the commits cannot be read
   */
  async trace(hitsOf) {
    const { commits } = this.#plan;
    this.#graph = await commitGraph(
      this.#repo.git,
      Array.from({ length: commits.size }, (_4, rank) => commits.text(rank))
    );
    this.#parents = this.#graph.map(
      ({ parents }) => parents.map((oid) => commits.find(oid)).filter((rank) => rank >= 0)
    );
    this.#referenced = this.#ancestorsOf(this.#tips().map(({ rank }) => rank));
    const changes = await this.#changes(hitsOf);
    return await Promise.all(hitsOf.map((hits, value2) => this.#traceOf(hits, changes[value2] ?? /* @__PURE__ */ new Map())));
  }
  /** For each value: by rank of the commit, how many more places it has there than in each of its parents. */
  async #changes(hitsOf) {
    const changes = hitsOf.map(() => /* @__PURE__ */ new Map());
    const counts = countsOf(hitsOf);
    if (counts.size === 0) return changes;
    for await (const diff of parentDiffs(this.#repo.git, this.#graph, this.#pathsOf(counts))) {
      for (const change of diff.changes) {
        const sides = [
          [change.oid, 1],
          [change.olds[0]?.oid ?? "", -1]
        ];
        for (const [blob, sign] of sides) {
          for (const [value2, count2] of counts.get(blob) ?? []) {
            const known = changes[value2];
            let net = known.get(diff.commit);
            if (net === void 0) {
              const parents = Math.max(1, this.#graph[diff.commit]?.parents.length ?? 1);
              known.set(diff.commit, net = Array.from({ length: parents }, () => 0));
            }
            net[diff.parent] = (net[diff.parent] ?? 0) + sign * count2;
          }
        }
      }
    }
    return changes;
  }
  /** Paths of the blobs, to narrow the diffs; none when one cannot be named to git. */
  #pathsOf(counts) {
    const { places } = this.#plan;
    const wanted = new Uint8Array(places.blobs.size);
    for (const blob of counts.keys()) {
      const number = places.blobs.find(blob);
      if (number >= 0) wanted[number] = 1;
    }
    const paths2 = /* @__PURE__ */ new Set();
    for (const { path } of places.placesOf(wanted)) {
      if (places.isNote(path)) return [];
      paths2.add(places.pathText(path));
    }
    return [...paths2].every((path) => /^[ -[\]-~]+$/.test(path)) ? [...paths2] : [];
  }
  async #traceOf(hits, changes) {
    const introduced = ranksWhere(changes, (net) => net > 0);
    const removed = ranksWhere(changes, (net) => net < 0);
    const inMessages = hits.filter(({ where: where2 }) => where2 === "commit-message").map(({ blob }) => this.#plan.commits.find(blob ?? "")).filter((rank) => rank >= 0);
    const holds = this.#holds(changes);
    for (const rank of inMessages) holds[rank] = 1;
    const starts = this.#byTime([.../* @__PURE__ */ new Set([...introduced, ...inMessages])]);
    const holding = this.#byTime([...holds.keys()].filter((rank) => holds[rank] === 1));
    const tips = this.#tips();
    const reached = this.#descendantsOf(starts);
    const leading = tips.filter(({ rank }) => reached[rank] === 1).map(({ name }) => name);
    const named = hits.flatMap(({ where: where2, path }) => where2 === "ref-name" || where2 === "tag-message" ? [path] : []);
    const names = [.../* @__PURE__ */ new Set([...leading, ...named])].sort();
    const isTag = (name) => name.startsWith("refs/tags/");
    const stillThere = tips.some(({ name, rank }) => !isTag(name) && holds[rank] === 1);
    const [first, last] = [starts[0], holding.at(-1)];
    const head = this.#plan.commits.find(this.#repo.head ?? "");
    const occurrences = await this.#occurrences(hits);
    const introducedIn = await this.#named(starts);
    const removedIn = await this.#named(this.#byTime(removed));
    const ends = stillThere ? [this.#now] : removedIn.map(seconds);
    return {
      ...first !== void 0 && { first: await this.#people.of(first) },
      ...last !== void 0 && { last: await this.#people.of(last) },
      introducedIn,
      removedIn,
      paths: [...new Set(occurrences.filter(isFile).map(({ path }) => path))].sort(),
      refs: names.filter((name) => name.startsWith("refs/") && !isTag(name)),
      tags: names.filter(isTag).map((name) => name.slice("refs/tags/".length)),
      atHead: head >= 0 && holds[head] === 1,
      unreferenced: starts.some((rank) => this.#referenced[rank] !== 1),
      exposureDays: Math.max(0, Math.floor((Math.max(0, ...ends) - Math.min(...introducedIn.map(seconds))) / DAY)),
      occurrences
    };
  }
  /** By rank: whether the commit's tree has the value. */
  #holds(changes) {
    const holds = new Uint8Array(this.#graph.length);
    const total = new Int32Array(this.#graph.length);
    for (let rank = 0; rank < total.length; rank++) {
      const parent = this.#parents[rank]?.[0];
      total[rank] = (parent === void 0 ? 0 : total[parent]) + (changes.get(rank)?.[0] ?? 0);
      if (total[rank] > 0) holds[rank] = 1;
    }
    return holds;
  }
  async #occurrences(hits) {
    const { places, commits } = this.#plan;
    const byBlob = /* @__PURE__ */ new Map();
    const others = [];
    for (const hit of hits) {
      const blob = hit.where === "content" || hit.where === "note" ? places.blobs.find(hit.blob ?? "") : -1;
      if (blob < 0) others.push(hit);
      else byBlob.set(blob, [...byBlob.get(blob) ?? [], hit]);
    }
    const wanted = new Uint8Array(places.blobs.size);
    for (const blob of byBlob.keys()) wanted[blob] = 1;
    const found = [];
    for (const { blob, path, rank } of places.placesOf(wanted)) {
      for (const hit of byBlob.get(blob) ?? []) {
        const inner = hit.archive === void 0 ? "" : hit.path.slice(hit.archive.length);
        const where2 = places.isNote(path) ? "note" : "content";
        found.push(
          occurrence(
            hit,
            `${places.pathText(path)}${inner}`,
            where2,
            rank === NO_COMMIT ? void 0 : commits.text(rank)
          )
        );
      }
    }
    for (const hit of others) {
      const commit = hit.where === "commit-message" ? hit.blob : hit.provenance?.commit;
      found.push(occurrence(hit, hit.path, hit.where, commit));
    }
    return found;
  }
  #tips() {
    return this.#plan.refs.flatMap(({ name, oid, target }) => {
      const rank = this.#plan.commits.find((target ?? { oid }).oid);
      return rank < 0 ? [] : [{ name, rank }];
    });
  }
  #ancestorsOf(ranks) {
    const marks = new Uint8Array(this.#graph.length);
    const open = [...ranks];
    for (let rank = open.pop(); rank !== void 0; rank = open.pop()) {
      if (marks[rank] === 1) continue;
      marks[rank] = 1;
      open.push(...this.#parents[rank] ?? []);
    }
    return marks;
  }
  #descendantsOf(ranks) {
    const marks = new Uint8Array(this.#graph.length);
    for (const rank of ranks) marks[rank] = 1;
    for (let rank = 0; rank < marks.length; rank++) {
      if (this.#parents[rank]?.some((parent) => marks[parent] === 1) === true) marks[rank] = 1;
    }
    return marks;
  }
  #byTime(ranks) {
    return ranks.toSorted((a, b) => this.#time(a) - this.#time(b) || a - b);
  }
  #time(rank) {
    return this.#graph[rank]?.time ?? 0;
  }
  async #named(ranks) {
    return await Promise.all(ranks.map((rank) => this.#people.of(rank)));
  }
};
function seconds({ date }) {
  return Math.floor(Date.parse(date) / 1e3);
}
function isFile({ where: where2 }) {
  return where2 === "content" || where2 === "path" || where2 === "policy";
}
function occurrence({ match, blob }, path, where2, commit) {
  return {
    ...commit !== void 0 && { commit },
    ...blob !== void 0 && { blob },
    path,
    ...match.line > 0 && where2 !== "path" && where2 !== "ref-name" && { line: match.line },
    where: where2,
    decoded: match.decoded
  };
}
function countsOf(hitsOf) {
  const counts = /* @__PURE__ */ new Map();
  for (const [value2, hits] of hitsOf.entries()) {
    for (const { where: where2, blob } of hits) {
      if (blob === void 0 || where2 !== "content" && where2 !== "note" && where2 !== "policy") continue;
      const known = counts.get(blob) ?? [];
      const own = known.find(([number]) => number === value2);
      if (own === void 0) known.push([value2, 1]);
      else own[1]++;
      counts.set(blob, known);
    }
  }
  return counts;
}
function ranksWhere(changes, test3) {
  return [...changes].filter(([, nets]) => nets.every(test3)).map(([rank]) => rank);
}

// src/incident/gather.ts
async function gather({ scan, fingerprints, suppressed = false, now }) {
  const prepared = await m167_prepare({ ...scan, source: { kind: "history", unreachable: true } });
  const { repository } = prepared.place;
  if (repository === void 0) throw new Error("a history was prepared without a repository");
  let raw = [];
  const report3 = await m171_perform(prepared, (hits) => raw = hits);
  const all = suppressed || fingerprints !== void 0 ? [...report3.findings, ...report3.suppressed] : report3.findings;
  const chosen = all.filter(({ fingerprint }) => fingerprints === void 0 || fingerprints.includes(fingerprint));
  const unknown = fingerprints?.find((one) => !all.some(({ fingerprint }) => fingerprint === one));
  if (unknown !== void 0) throw new m101_UsageError(`--fingerprint ${unknown}: no finding of this history has it`);
  const groups = [...grouped(chosen)].map(([, findings]) => ({ ...worst(findings), findings }));
  const coverage = new m101_CoverageLog();
  for (const problem of report3.coverage.problems) coverage.problem(problem);
  const strong = groups.flatMap(
    ({ value: value2, isGuessable: weak }) => value2 === "" || weak ? [] : [{ value: Buffer.from(value2) }]
  );
  const searched = await searchHistory(repository, new ValueScanner(strong), coverage);
  try {
    const found = byValue(searched.hits);
    const seen = byValue(raw);
    const hitsOf = groups.map(
      ({ value: value2, isGuessable: weak, findings }) => value2 === "" ? fileHits(findings) : (weak ? seen : found).get(value2) ?? seen.get(value2) ?? fileHits(findings)
    );
    const traces = await new Tracer(repository, searched.reader, searched.plan, now).trace(hitsOf);
    const secrets = groups.map((group, i) => ({
      finding: group.finding,
      value: group.value,
      isGuessable: group.isGuessable,
      trace: traces[i],
      hits: hitsOf[i],
      together: together(i, traces, groups)
    }));
    return {
      repository,
      secrets: secrets.toSorted(byUrgency),
      coverage: { ...report3.coverage, ...problemsOf(coverage) }
    };
  } finally {
    await searched.close();
  }
}
function problemsOf(log) {
  const { complete, problems } = log.snapshot();
  return { complete, problems };
}
function grouped(findings) {
  const groups = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const value2 = m101_revealSecret(finding.secret);
    const key = value2 === "" ? `${finding.rule}\0${finding.path}` : `=${value2}`;
    const known = groups.get(key);
    if (known === void 0) groups.set(key, [finding]);
    else known.push(finding);
  }
  return groups;
}
function worst(findings) {
  const [finding] = findings.toSorted(
    (a, b) => m101_SEVERITIES.indexOf(b.severity) - m101_SEVERITIES.indexOf(a.severity) || // A rule that knows the provider says how to revoke; a guard does not.
    Number(a.where === "policy") - Number(b.where === "policy")
  );
  const value2 = m101_revealSecret(finding.secret);
  return { finding, value: value2, isGuessable: value2.length < 2 * SHORTEST_VALUE || isGuessable(value2) };
}
function byValue(hits) {
  const byValue2 = /* @__PURE__ */ new Map();
  for (const hit of hits) {
    const value2 = m101_revealSecret(hit.match.secret);
    const known = byValue2.get(value2);
    if (known === void 0) byValue2.set(value2, [hit]);
    else known.push(hit);
  }
  return byValue2;
}
function fileHits(findings) {
  return findings.map((finding) => ({
    match: {
      rule: finding.rule,
      start: 0,
      end: 0,
      secret: finding.secret,
      confidence: finding.confidence,
      line: finding.line ?? 0,
      endLine: finding.endLine ?? 0,
      column: finding.column ?? 0,
      endColumn: finding.endColumn ?? 0,
      decoded: finding.decoded,
      notes: []
    },
    path: finding.path,
    where: finding.where === "policy" ? "content" : finding.where,
    ...finding.blob !== void 0 && { blob: finding.blob }
  }));
}
function together(index, traces, groups) {
  const own = new Set(traces[index]?.introducedIn.map(({ commit }) => commit));
  const others = groups.filter(
    (_4, other) => other !== index && traces[other]?.introducedIn.some(({ commit }) => own.has(commit)) === true
  );
  return [...new Set(others.map(({ finding }) => finding.fingerprint))].sort();
}
function byUrgency(a, b) {
  return m101_SEVERITIES.indexOf(b.finding.severity) - m101_SEVERITIES.indexOf(a.finding.severity) || Number(b.trace.atHead) - Number(a.trace.atHead) || (a.trace.first?.date ?? "").localeCompare(b.trace.first?.date ?? "") || a.finding.fingerprint.localeCompare(b.finding.fingerprint);
}

// src/cli/commands/incident.ts
var { jobs: _3, ...scanFlags } = settingFlags;
var gatherFlags = {
  fingerprint: { type: "string", array: true, requiresArg: true, describe: "Only this secret (repeatable)" },
  suppressed: { type: "boolean", describe: "Also what baseline, comments and configuration suppress" },
  mirror: { type: "boolean", describe: "First fetch the pull-request refs of origin (uses the network)" },
  ...scanFlags
};
var report2 = {
  command: "report",
  describe: "Every secret of the history with its timeline, places, and what to do by when",
  flags: {
    out: {
      type: "string",
      requiresArg: true,
      describe: "Folder for report.md, report.html and report.json (default: Markdown is printed)"
    },
    ...gatherFlags
  },
  run: reportHere
};
var plan = {
  command: "plan",
  describe: "Write what git-filter-repo or BFG needs to remove the secrets, and a runbook",
  flags: {
    out: { type: "string", requiresArg: true, describe: "Folder for the plan, outside the repository" },
    tool: {
      type: "string",
      requiresArg: true,
      choices: ["filter-repo", "bfg"],
      describe: "Which tool rewrites (default: filter-repo)"
    },
    execute: {
      type: "string",
      requiresArg: true,
      describe: "Also make a fresh mirror clone here, and rewrite it with git-filter-repo"
    },
    ...gatherFlags
  },
  run: planHere
};
var verify = {
  command: "verify",
  describe: "Prove that values are gone from a rewritten repository, and that nothing else changed",
  flags: {
    after: { type: "string", requiresArg: true, demandOption: true, describe: "The rewritten repository" },
    before: { type: "string", requiresArg: true, describe: "The old one, to compare with" },
    plan: { type: "string", requiresArg: true, describe: "Folder of the plan (default: values from standard input)" },
    ...valueFlags,
    format: {
      type: "string",
      requiresArg: true,
      choices: ["pretty", "json"],
      describe: "What is printed (default: pretty)"
    }
  },
  run: verifyThere
};
var taint = {
  command: "taint",
  describe: "Refuse commits and files of the old history",
  commands: [
    {
      command: "add",
      describe: "Add what only the old repository has to .leakgate-taint",
      flags: {
        before: { type: "string", requiresArg: true, demandOption: true, describe: "The old repository" },
        after: { type: "string", requiresArg: true, demandOption: true, describe: "The rewritten one" }
      },
      run: taintHere
    }
  ]
};
var incidentCommand = {
  command: "incident",
  describe: "When a secret has leaked: report, plan of the clean-up, proof, and a gate against the old history",
  commands: [report2, plan, verify, taint]
};
async function gathered(flags2, { environment }) {
  const { cwd } = environment;
  if (flags2["mirror"] === true) await fetchMirror(cwd);
  const fingerprints = texts(flags2, "fingerprint");
  const options = {
    scan: { cwd, ...settingsOf(flags2) },
    suppressed: flags2["suppressed"] === true,
    now: Math.floor(Date.now() / 1e3),
    ...m2_defined("fingerprints", fingerprints)
  };
  const incident = await gather(options);
  const mask = m188_makeMask(incident.secrets.map(({ value: value2 }) => new m101_Secret(value2)));
  return { incident, mask };
}
function outcome({ secrets, coverage }, mask, { output }) {
  for (const problem of coverage.problems) output.say(mask(problem));
  if (!coverage.complete) return 3;
  return secrets.length > 0 ? 1 : 0;
}
async function reportHere(flags2, context) {
  const { incident, mask } = await gathered(flags2, context);
  const out = text(flags2, "out");
  if (incident.secrets.length === 0) context.output.note("leakgate: no secrets in the history");
  else {
    const { incidentReport } = await import("./incidentReport-GROYYLGF.js");
    const name = basename2(incident.repository.root ?? incident.repository.gitDir);
    const files = incidentReport(incident, name, mask);
    if (out === void 0) context.output.print(files["report.md"]);
    else {
      const folder2 = resolve9(context.environment.cwd, out);
      const { writeFiles } = await import("./writeFiles-4WNSFMQE.js");
      await writeFiles(folder2, files, out);
      context.output.note(
        `leakgate: ${m151_count(incident.secrets.length, "secret")}; ${Object.keys(files).join(", ")} written to ${out}`
      );
    }
  }
  return outcome(incident, mask, context);
}
async function planHere(flags2, context) {
  const out = text(flags2, "out");
  if (out === void 0)
    throw new m101_UsageError(
      "incident plan needs --out DIR: a folder outside the repository, since the values are written into it"
    );
  const { cwd } = context.environment;
  const folder2 = resolve9(cwd, out);
  const tool = text(flags2, "tool") ?? "filter-repo";
  const execute = text(flags2, "execute");
  if (execute !== void 0 && tool !== "filter-repo")
    throw new m101_UsageError("--execute works with --tool filter-repo only");
  await refuseInside(folder2, `--out ${out}`);
  if (execute !== void 0) await refuseInside(resolve9(cwd, execute), `--execute ${execute}`);
  const { incident, mask } = await gathered(flags2, context);
  if (incident.secrets.length === 0) {
    context.output.note("leakgate: no secrets in the history, nothing to plan");
    return outcome(incident, mask, context);
  }
  const [{ makePlan }, { writePlan }] = await Promise.all([
    import("./makePlan-OEXHINEL.js"),
    import("./writePlan-JRALXUXP.js")
  ]);
  const made = await makePlan(incident, tool, folder2, mask);
  writePlan(folder2, made.plan, made.runbook);
  context.output.note(
    `leakgate: the plan for ${m151_count(incident.secrets.length, "secret")} lies in ${out}; nothing was changed. It holds the values: delete it afterwards.
leakgate: next: read ${join5(out, "RUNBOOK.md")}`
  );
  if (execute !== void 0) {
    const { executePlan } = await import("./execute-5YKV74FP.js");
    try {
      await executePlan(incident.repository, made.plan, folder2, resolve9(cwd, execute));
    } catch (error) {
      if (error instanceof m101_IncompleteError) throw new m101_IncompleteError(mask(error.message));
      throw error;
    }
    context.output.note(
      `leakgate: ${execute} is the rewritten mirror clone; next: leakgate incident verify --before . --after ${execute} --plan ${out}`
    );
  }
  return outcome(incident, mask, context);
}
async function refuseInside(path, flag2) {
  let folder2 = path;
  while (!existsSync3(folder2) && folder2 !== dirname3(folder2)) folder2 = dirname3(folder2);
  if (!statSync4(folder2).isDirectory()) folder2 = dirname3(folder2);
  if (await m97_discover(folder2) !== void 0)
    throw new m101_UsageError(`${flag2} lies inside a git repository: give a folder outside of any`);
}
async function repositoryAt(cwd, flags2, flag2) {
  const given = text(flags2, flag2) ?? "";
  const repository = await m97_discover(resolve9(cwd, given));
  if (repository === void 0) throw new m101_IncompleteError(`--${flag2} ${given}: there is no git repository`);
  return repository;
}
async function verifyThere(flags2, context) {
  const { environment, output } = context;
  const { cwd } = environment;
  const folder2 = text(flags2, "plan");
  const [{ verifyRemoval }, { NO_PLAN, readPlannedRemoval }, { verificationText }] = await Promise.all([
    import("./verify-ICXT7CHV.js"),
    import("./values-OQ5U7NJN.js"),
    import("./verificationText-FXEDNRHW.js")
  ]);
  const planned = folder2 === void 0 ? NO_PLAN : readPlannedRemoval(resolve9(cwd, folder2));
  const isGiven = folder2 === void 0 || texts(flags2, "value-file") !== void 0;
  const given = isGiven ? await readValues(flags2, context) : [];
  const values = given.map((value2, i) => ({ fingerprint: "", title: `value ${i + 1}`, value: value2, exact: false }));
  const removal = { ...planned, values: [...planned.values, ...values] };
  const after = await repositoryAt(cwd, flags2, "after");
  const before = flags2["before"] === void 0 ? void 0 : await repositoryAt(cwd, flags2, "before");
  const result = await verifyRemoval(after, before, removal);
  const mask = m188_makeMask(removal.values.map(({ value: value2 }) => new m101_Secret(value2.toString("utf8"))));
  if (text(flags2, "format") === "json") {
    const left2 = result.left.map(({ what, hit, place }) => ({
      what,
      ...hit === void 0 ? { place: mask(place ?? "") } : placeJson(hit, mask)
    }));
    const unplanned = result.unplanned.map(({ ref, path, what }) => ({
      ref: mask(ref),
      ...path !== void 0 && { path: mask(path) },
      what
    }));
    const coverage = m188_maskCoverage(result.coverage, mask);
    output.print(JSON.stringify({ schema: "leakgate-verify/1", ...result, left: left2, unplanned, coverage }, null, 2));
  } else output.print(verificationText(result, (hit) => placeLine(hit, mask), mask));
  for (const problem of result.coverage.problems) output.say(mask(problem));
  if (result.left.length > 0 || result.unplanned.length > 0) return 1;
  return result.coverage.complete ? 0 : 3;
}
async function taintHere(flags2, { environment, output }) {
  const { cwd } = environment;
  const before = await repositoryAt(cwd, flags2, "before");
  const after = await repositoryAt(cwd, flags2, "after");
  const root = (await m97_discover(cwd))?.root ?? after.root;
  if (root === void 0)
    throw new m101_UsageError("run this in a clone of the rewritten repository: .leakgate-taint belongs into its work tree");
  const { addTaint } = await import("./taintAdd-JDOINBDN.js");
  const { file, total, added } = await addTaint(root, before, after);
  output.note(
    added === 0 ? `leakgate: nothing to add: what ${text(flags2, "before")} has is in ${text(flags2, "after")} too, or listed already (${total} ids)` : `leakgate: ${file}: ${m151_count(added, "id")} added, ${total} in all; commit it`
  );
  return 0;
}

// src/cli/commands/redact.ts
var {
  config,
  rule,
  "exclude-rule": exclude,
  "min-severity": severity,
  "min-confidence": confidence,
  "decode-depth": depth
} = settingFlags;
var redactCommand = {
  command: "redact",
  describe: "Mask the secrets in what is piped through",
  flags: {
    filename: { type: "string", requiresArg: true, describe: "Name of the content, for settings of paths" },
    config: config ?? {},
    rule: rule ?? {},
    "exclude-rule": exclude ?? {},
    "min-severity": severity ?? {},
    "min-confidence": confidence ?? {},
    "decode-depth": depth ?? {},
    verbose: { type: "boolean", alias: "v", describe: "Say on standard error how much was masked" }
  },
  examples: [
    ["make deploy 2>&1 | $0 redact", "a log without secrets"],
    ["$0 redact < dump.sql > shared.sql", "a file to give away"]
  ],
  run: async (flags2, { environment, output }) => {
    const path = text(flags2, "filename") ?? "stdin";
    const [{ redact }, { prepare }] = await Promise.all([
      import("./redact-Q2JAY4EW.js"),
      import("./prepare-IXVRB4HK.js")
    ]);
    const input = environment.stdin;
    const prepared = await prepare({
      cwd: environment.cwd,
      source: { kind: "stdin", input, filename: path },
      noBaseline: true,
      ...settingsOf(flags2)
    });
    const { counts, bytes, problems } = await redact(prepared, path, input, (piece) => output.pass(piece));
    if (flags2["verbose"] === true) {
      const total = [...counts.values()].reduce((sum, number) => sum + number, 0);
      output.say(`${m151_count(total, "secret")} masked in ${m151_count(bytes, "byte")}`);
      for (const [id, number] of [...counts].sort()) output.say(`  ${id}: ${number}`);
    }
    for (const problem of problems) output.say(problem);
    return problems.length === 0 ? 0 : 3;
  }
};

// src/cli/commands/rules.ts

// src/ruleset/checkMeanings.ts
var CHECKSUM = "its checksum is right";
var CHECK_MEANINGS = {
  "aws-account-id": "an AWS account number is in it",
  "base64-32-bytes": "it is base64 of exactly 32 bytes",
  "base64-64-bytes": "it is base64 of exactly 64 bytes",
  "basic-pair": "it is base64 of a user and a password",
  bech32: CHECKSUM,
  "crc32-apify": CHECKSUM,
  "crc32-atlassian": CHECKSUM,
  "crc32-base62": CHECKSUM,
  "crc32-confluent": CHECKSUM,
  "crc32-gitlab": CHECKSUM,
  "crc32-grafana": CHECKSUM,
  "crc32-hex": CHECKSUM,
  "embedded-json": "it carries a JSON object",
  "jwt-header": "its header is JSON with an algorithm",
  "jwt-in-base64": "it is base64 of a token whose header is JSON with an algorithm",
  macaroon: "it is a macaroon of PyPI",
  "nats-seed": CHECKSUM,
  "numbered-bytes": "it is base64 of a number and random bytes",
  "pem-body": "its body is a key",
  "reference-token": "it is base64 of a reference token",
  snowflake: "it begins with the number of an account"
};

// src/cli/commands/rulesNew.ts

// src/ruleset/starterFile.ts
var SCHEMA = "https://raw.githubusercontent.com/leakgate/leakgate/main/schemas/rules.json";
var PROVIDER_NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;
function starterFile(provider, id) {
  const prefix = `${provider.replaceAll("-", "_")}_`;
  const upper = prefix.toUpperCase();
  return `# yaml-language-server: $schema=${SCHEMA}
# All keys: https://github.com/leakgate/leakgate/blob/main/docs/writing-rules.md
provider: ${provider}
revoke:
  # Where people revoke it, if there is such a page:
  # url: https://\u2026
  steps: Revoke the token in the settings of the service, issue a new one, and keep that out of the repository.
rules:
  - id: ${id}
    title: Token of ${provider}
    severity: high
    # The value stands in the group (?<secret>\u2026); {{start}} and {{end}} keep it from matching inside a longer one. For a value
    # that has no prefix of its own: '(?i){{near:${provider}}}(?<secret>[0-9a-f]{32}){{end}}'
    pattern: '{{start}}(?<secret>${prefix}[0-9A-Za-z]{32}){{end}}'
    examples:
      # Templates, never a real value: {{alnum:32}} becomes 32 random characters.
      leak:
        - '${upper}TOKEN=${prefix}{{alnum:32}}'
      ok:
        - '${upper}TOKEN=${prefix}{{repeat:x:32}}'
`;
}

// src/cli/commands/rulesNew.ts
var rulesNew = {
  command: "new <provider>",
  describe: "Begin a rule file for the secrets of a service",
  positional: { provider: { type: "string", describe: "Who issues them: lower case, such as acme" } },
  flags: { dir: { type: "string", requiresArg: true, describe: `Folder of the file. Default: ${m169_OWN_RULES}` } },
  run: async (flags2, { environment: { cwd }, output }) => {
    const provider = String(flags2["provider"]);
    if (!PROVIDER_NAME.test(provider)) {
      throw new m101_UsageError(
        `rules new: '${provider}' is no name for a provider: lower-case letters, digits and '-', at most 40, such as 'acme'`
      );
    }
    const { root } = await m165_locate(cwd, { kind: "tree" });
    const given = text(flags2, "dir");
    const folder2 = given === void 0 ? join6(root ?? cwd, m169_OWN_RULES) : resolve10(cwd, given);
    const file = join6(folder2, `${provider}.yaml`);
    const taken = new Set((await m169_loadRules(root)).all.map((rule2) => rule2.id));
    write(folder2, file, relative3(cwd, file), starterFile(provider, freeId(`${provider}-token`, taken)));
    const shown = relative3(cwd, folder2) || ".";
    output.print(`${relative3(cwd, file)}: written. Adapt its pattern and examples, then: leakgate rules test ${shown}`);
    return 0;
  }
};
function freeId(wanted, taken) {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  return id;
}
function write(folder2, file, shown, content) {
  try {
    mkdirSync2(folder2, { recursive: true });
    writeFileSync2(file, content, { flag: "wx" });
  } catch (error) {
    const { code, message } = error;
    if (code === "EEXIST" || code === "ENOTDIR") {
      throw new m101_UsageError(
        code === "ENOTDIR" ? `${shown}: a file stands where its folder should be` : `${shown}: it is there already. Add your rule to it, or remove it first`
      );
    }
    throw new m101_UsageError(`${shown}: it cannot be written (${message})`);
  }
}

// src/cli/commands/rules.ts
var list = {
  command: "list",
  describe: "All rules, built in and the repository's own",
  flags: { format: { type: "string", requiresArg: true, choices: ["pretty", "json"], describe: "Default: pretty" } },
  run: async (flags2, { environment, output }) => {
    const { all } = await rulesHere(environment.cwd);
    if (text(flags2, "format") === "json") output.print(JSON.stringify(all.map(summary), void 0, 2));
    else output.print(table(all));
    return 0;
  }
};
var show2 = {
  command: "show <id>",
  describe: "One rule, with its examples and how to revoke what it finds",
  positional: { id: { type: "string", describe: "Id of the rule" } },
  run: async (flags2, { environment, output }) => {
    const { all, docs } = await rulesHere(environment.cwd);
    const id = String(flags2["id"]);
    m14_requireKnownRule(
      id,
      all.map((rule3) => rule3.id),
      "rules show"
    );
    const rule2 = all.find((one) => one.id === id);
    output.print(
      page(
        rule2,
        (await docs()).find((doc) => doc.id === id)
      )
    );
    return 0;
  }
};
var test2 = {
  command: "test [dir]",
  describe: "Run the examples of the rules through the engine",
  positional: { dir: { type: "string", describe: "Folder with rule files; default: all rules that hold here" } },
  run: testRulesHere
};
var rulesCommand = {
  command: "rules",
  describe: "Show, test and begin rules",
  commands: [list, show2, test2, rulesNew]
};
async function testRulesHere(flags2, { environment, output }) {
  const { testRules } = await import("./testRules-AANE6XDC.js");
  const folder2 = text(flags2, "dir");
  const { rules, docs } = await (folder2 === void 0 ? rulesToTest(environment.cwd) : rulesIn(environment.cwd, folder2));
  if (docs.length === 0) throw new m101_UsageError(`${folder2 ?? "rules test"}: there is no rule to test`);
  const run2 = testRules(rules, docs);
  for (const { rule: rule2, origin, kind, number, template, reason } of run2.failures) {
    const { maskMessage } = await import("../late/run-maskMessage.js");
    const shown = maskMessage(m189_printable(template));
    output.print(`${origin}: rule ${rule2}, ${kind} example ${number}: ${reason}: ${shown}`);
  }
  const failed = run2.failures.length;
  output.print(
    `${run2.examples} examples of ${run2.rules} rules, ${failed === 0 ? "all as they should be" : `${failed} failed`}`
  );
  return failed === 0 ? 0 : 2;
}
async function rulesHere(cwd) {
  const { root } = await m165_locate(cwd, { kind: "tree" });
  return await m169_loadRules(root);
}
async function rulesToTest(cwd) {
  const { all, docs } = await rulesHere(cwd);
  return { rules: all, docs: await docs() };
}
async function rulesIn(cwd, folder2) {
  const path = resolve11(cwd, folder2);
  const stat = statSync5(path, { throwIfNoEntry: false });
  if (stat === void 0) throw new m101_UsageError(`${folder2}: there is no such folder`);
  if (!stat.isDirectory()) throw new m101_UsageError(`${folder2}: this is a file. Name the folder that holds it`);
  const { loadUserRules } = await import("../late/ruleset-userRules.js");
  return loadUserRules(path, folder2);
}
function summary({ id, title, provider, severity: severity2, confidence: confidence2 }) {
  return { id, title, provider, severity: severity2, confidence: confidence2 };
}
function table(rules) {
  const width = Math.max(...rules.map((rule2) => rule2.id.length));
  return rules.map((rule2) => `${rule2.id.padEnd(width)}  ${rule2.severity.padEnd(8)}  ${m189_printable(rule2.title)}`).join("\n");
}
function page(rule2, doc) {
  const { steps, url } = rule2.revoke;
  const examples = (kind) => (doc?.examples[kind] ?? []).map((example) => `    ${m189_printable(example.text)}`);
  return [
    `${rule2.id}: ${m189_printable(rule2.title)}`,
    ...doc === void 0 || doc.description === "" ? [] : [m189_printable(doc.description)],
    "",
    `  severity    ${rule2.severity}`,
    `  confidence  ${rule2.confidence}`,
    `  provider    ${rule2.provider}`,
    ...doc === void 0 ? [] : [`  written in  ${doc.origin}`],
    ...rule2.checks.map((name) => `  proof       ${name}: ${CHECK_MEANINGS[name] ?? ""}`),
    "",
    `  What to do: ${m189_printable(steps)}${url === void 0 ? "" : ` ${url}`}`,
    ...doc?.examples.leak.length ? ["", "  Found ({{\u2026}} stands for made-up characters):", ...examples("leak")] : [],
    ...doc?.examples.ok.length ? ["  Not found:", ...examples("ok")] : []
  ].join("\n");
}

// src/cli/authFiles.ts
function authFiles({
  DOCKER_CONFIG,
  REGISTRY_AUTH_FILE,
  XDG_RUNTIME_DIR
}) {
  const home = homedir();
  return [
    ...REGISTRY_AUTH_FILE ? [REGISTRY_AUTH_FILE] : [],
    join7(DOCKER_CONFIG || join7(home, ".docker"), "config.json"),
    ...XDG_RUNTIME_DIR ? [join7(XDG_RUNTIME_DIR, "containers/auth.json")] : [],
    join7(home, ".config/containers/auth.json")
  ];
}

// src/cli/commands/scan.ts
var sourceFlags = {
  staged: { type: "boolean", describe: "What the next commit adds" },
  range: { type: "string", requiresArg: true, describe: "What the commits of A..B add" },
  history: { type: "boolean", describe: "Everything that the repository holds" },
  unreachable: { type: "boolean", describe: "With --history: objects that nothing refers to, too" },
  since: { type: "string", requiresArg: true, describe: "With --history: only commits after this date" },
  branch: { type: "string", requiresArg: true, describe: "With --history: only what this branch reaches" },
  cache: {
    type: "string",
    requiresArg: true,
    describe: "With --history: folder that keeps what is known, so that the next scan looks only at what is new"
  },
  author: { type: "string", requiresArg: true, describe: "With --history: only commits by this author" },
  stdin: { type: "boolean", describe: "Standard input" },
  filename: { type: "string", requiresArg: true, describe: "With --stdin: name of the content" },
  image: { type: "string", requiresArg: true, describe: "A container image: file, folder or name" },
  platform: { type: "string", requiresArg: true, describe: "With --image: only this platform, such as linux/arm64" },
  dockerfile: {
    type: "string",
    requiresArg: true,
    describe: "With --image: its Dockerfile, for lines of instructions"
  },
  base: { type: "string", requiresArg: true, describe: "With --image: the image that it is built on" },
  shard: {
    type: "string",
    requiresArg: true,
    describe: "Look only at part I of N (I/N), or at the part that the CI system names (auto)"
  }
};
var scanCommand = {
  command: "scan [path..]",
  describe: "Look for secrets: in the working tree, or where a flag says",
  positional: { path: { type: "string", array: true, describe: "Files and folders; default: the whole working tree" } },
  flags: {
    ...sourceFlags,
    mirror: { type: "boolean", describe: "With --history: first fetch the pull-request refs of origin (network)" },
    ...settingFlags,
    ...outputFlags
  },
  examples: [
    ["$0 scan", "the working tree"],
    ["$0 scan --staged", "what the next commit adds"],
    ["$0 scan --range origin/main..HEAD", "what a branch adds"],
    ["$0 scan --history --report sarif=leakgate.sarif", "everything, with a SARIF file"]
  ],
  run: async (flags2, context) => {
    const { options, print } = scanRequest(flags2, context);
    if (flags2["mirror"] === true) {
      if (flags2["history"] !== true) throw new m101_UsageError("--mirror needs --history");
      const { fetchMirror: fetchMirror2 } = await import("./fetchMirror-AJHT7CSJ.js");
      await fetchMirror2(context.environment.cwd);
    }
    return await m6_runScan(options, print, context);
  }
};
function scanRequest(flags2, context) {
  const source2 = sourceOf(flags2, context);
  const shard = text(flags2, "shard");
  return {
    options: {
      cwd: context.environment.cwd,
      source: source2,
      ...settingsOf(flags2),
      ...m2_defined("shard", shard === void 0 ? void 0 : shardOf(shard, context.environment.env))
    },
    print: printOptionsOf(flags2)
  };
}
function sourceOf(flags2, { environment }) {
  const given = paths(flags2);
  const range = text(flags2, "range");
  const image = text(flags2, "image");
  const chosen = [
    ...flags2["staged"] === true ? ["--staged"] : [],
    ...range !== void 0 ? ["--range"] : [],
    ...flags2["history"] === true ? ["--history"] : [],
    ...flags2["stdin"] === true ? ["--stdin"] : [],
    ...image !== void 0 ? ["--image"] : [],
    ...given.length > 0 ? ["PATH"] : []
  ];
  if (chosen.length > 1) throw conflict(chosen[0], chosen[1]);
  for (const flag2 of ["unreachable", "since", "branch", "author", "cache"]) {
    if (flags2[flag2] !== void 0 && flags2["history"] !== true) throw new m101_UsageError(`--${flag2} needs --history`);
  }
  for (const flag2 of ["platform", "dockerfile", "base"]) {
    if (flags2[flag2] !== void 0 && image === void 0) throw new m101_UsageError(`--${flag2} needs --image`);
  }
  const filename = text(flags2, "filename");
  if (filename !== void 0 && flags2["stdin"] !== true) throw new m101_UsageError("--filename needs --stdin");
  if (flags2["staged"] === true) return { kind: "staged" };
  if (range !== void 0) return { kind: "range", range };
  if (image !== void 0) {
    const more = {
      platform: text(flags2, "platform"),
      dockerfile: text(flags2, "dockerfile"),
      base: text(flags2, "base")
    };
    return {
      kind: "image",
      image,
      authFiles: authFiles(environment.env),
      ...m2_defined("platform", more.platform),
      ...m2_defined("dockerfile", more.dockerfile),
      ...m2_defined("base", more.base)
    };
  }
  if (flags2["stdin"] === true) return { kind: "stdin", input: environment.stdin, ...m2_defined("filename", filename) };
  if (flags2["history"] !== true) return { kind: "tree", ...given.length > 0 && { paths: given } };
  return {
    kind: "history",
    ...flags2["unreachable"] === true && { unreachable: true },
    ...m2_defined("since", text(flags2, "since")),
    ...m2_defined("branch", text(flags2, "branch")),
    ...m2_defined("author", text(flags2, "author")),
    ...m2_defined("cache", text(flags2, "cache")),
    // Not a flag: what stands on a command line is seen by all.
    ...m2_defined("cacheKey", environment.env["LEAKGATE_CACHE_KEY"] || void 0)
  };
}

// src/cli/commands/version.ts
var versionCommand = {
  command: "version",
  describe: "Print the version",
  run: async (_flags, { output }) => {
    output.print(m191_version);
    return 0;
  }
};

// src/cli/cli.ts
var COMMANDS = [
  scanCommand,
  hookCommand,
  baselineCommand,
  rulesCommand,
  configCommand,
  checkEnvCommand,
  mergeCommand,
  redactCommand,
  migrateCommand,
  doctorCommand,
  findCommand,
  incidentCommand,
  completionCommand,
  versionCommand,
  ...gitleaksCommands
];
async function runCommandLine(argv, context, commands = COMMANDS) {
  const [first] = argv;
  if (first === "--version" || first === "-V")
    return await versionCommand.run({}, context);
  const state = { code: 0, known: [] };
  const parser2 = yargs_default().scriptName("leakgate").usage("$0 <command>\n\nFinds secrets in git repositories, and says what it did not look at.").locale("en").parserConfiguration({
    // `--rule A PATH`: PATH is not a rule.
    "greedy-arrays": false,
    // `--no-baseline` is a flag of its own.
    "boolean-negation": false,
    "camel-case-expansion": false,
    "dot-notation": false,
    "parse-numbers": false,
    "parse-positional-numbers": false,
    // What follows `--` is a path, whatever it begins with.
    "populate--": true
  }).exitProcess(false).showHelpOnFail(false).version(false).help().alias("help", "h").strict().wrap(Math.min(context.environment.columns ?? 100, 120)).epilogue(
    "Exit codes: 0 nothing found, 1 findings, 2 a mistake in flags or files, 3 not everything could be scanned."
  ).fail((message, error) => {
    if (error !== void 0 && error.name !== "YError") throw error;
    throw new m101_UsageError(reword(error?.message ?? message ?? "", state));
  });
  dropUnseenHelp(parser2);
  for (const spec of commands) parser2.command(commandModule(spec, context, state));
  if (first === void 0) {
    context.output.say("a command is missing");
    context.output.note(await parser2.getHelp());
    return 2;
  }
  requireCommand(first);
  requireNoDash(argv);
  await parser2.parseAsync(normaliseGitleaks(argv));
  return state.code;
}
function dropUnseenHelp(parser2) {
  if (!("getInternalMethods" in parser2)) return;
  const internal = parser2.getInternalMethods;
  internal.call(parser2).getUsageInstance().cacheHelpMessage = () => {
  };
}
function requireNoDash([command2, ...rest]) {
  const end = rest.indexOf("--");
  if (command2 !== "scan" || !rest.slice(0, end < 0 ? rest.length : end).includes("-")) return;
  throw new m101_UsageError("- is no PATH; leakgate scan --stdin reads standard input");
}
function requireCommand(first) {
  if (first.startsWith("-")) return;
  const known = COMMANDS.flatMap((spec) => [spec.command.split(" ")[0], ...spec.aliases ?? []]);
  if (known.includes(first)) return;
  const near = m158_nearest(first, known);
  throw new m101_UsageError(
    `there is no such command; ${near === void 0 ? "leakgate --help lists all" : `did you mean "${near}"?`}`
  );
}
function reword(message, state) {
  const unknown = /^Unknown (?:argument|command)s?: (.*)$/s.exec(message)?.[1]?.split(", ")[0];
  if (unknown !== void 0) {
    const near = m158_nearest(unknown, state.known);
    const dashes = unknown.length === 1 ? "-" : "--";
    if (near === void 0) return `unknown argument "${unknown}"; add --help to see what there is`;
    const asFlag = state.known.includes("help");
    return asFlag ? `unknown flag ${dashes}${unknown}; did you mean --${near}?` : `unknown command "${unknown}"; did you mean "${near}"?`;
  }
  const choice = /Argument: ([\w-]+), Given: "?(.*?)"?, Choices: (.*)/.exec(message);
  if (choice !== null) {
    const [, flag2 = "", given = "", list2 = ""] = choice;
    const choices = list2.replaceAll('"', "");
    const near = m158_nearest(given, choices.split(", "));
    return `--${flag2}: must be one of ${choices}${near === void 0 ? "" : `; did you mean ${near}?`}`;
  }
  const lacking = /^Not enough arguments following: (.*)$/.exec(message)?.[1];
  if (lacking !== void 0) return `--${lacking}: a value is missing`;
  if (message.startsWith("Not enough non-option arguments")) return "an argument is missing; add --help to see which";
  return message.split("\n")[0];
}

export {
  m6_printRun,
  scanCommand,
  scanRequest,
  runCommandLine
};
