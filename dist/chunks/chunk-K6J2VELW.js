const { basename: basename3 } = globalThis.process.getBuiltinModule("node:path");
const { lstatSync: lstatSync2, realpathSync: realpathSync2 } = globalThis.process.getBuiltinModule("node:fs");
const { basename: basename2, dirname: dirname3 } = globalThis.process.getBuiltinModule("node:path");
const { lstatSync, realpathSync, statSync } = globalThis.process.getBuiltinModule("node:fs");
const { basename, dirname, isAbsolute, join, relative, resolve, sep } = globalThis.process.getBuiltinModule("node:path");
const { dirname: dirname2, join: join2 } = globalThis.process.getBuiltinModule("node:path");
const { readdirSync, readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { join: join3 } = globalThis.process.getBuiltinModule("node:path");
import {
  m88_gitFailure
} from "./chunk-TOPMMDKA.js";
import {
  parseListing
} from "./chunk-VDYH3BD6.js";
import {
  m92_ObjectReader,
  m94_pathText
} from "./chunk-BLHTV6GK.js";
import {
  m180_nameChunks
} from "./chunk-XCWIZIBK.js";
import {
  m177_SUBMODULE,
  m177_readBlob,
  m177_tooLarge
} from "./chunk-OVRD6QK3.js";
import {
  m101_IncompleteError,
  m101_UsageError
} from "./chunk-DGYJM5HK.js";
import {
  __commonJS,
  __toESM
} from "./chunk-KIZ6KU7F.js";

// node_modules/ignore/index.js
var require_ignore = __commonJS({
  "node_modules/ignore/index.js"(exports, module) {
    function makeArray(subject) {
      return Array.isArray(subject) ? subject : [subject];
    }
    var UNDEFINED = void 0;
    var EMPTY = "";
    var SPACE = " ";
    var ESCAPE = "\\";
    var REGEX_LITERAL_SPECIAL = /[.*+?()[\]{}^$|\\/]/;
    var BOM = "\uFEFF";
    var REGEX_ANCHORED_GLOBSTAR = /^\/\*{2,}$/;
    var REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/;
    var REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/;
    var REGEX_SPLITALL_CRLF = /\r?\n/g;
    var DOUBLE_SLASH = "//";
    var SLASH_CODE = 47;
    var DOT_CODE = 46;
    var SLASH2 = "/";
    var TMP_KEY_IGNORE = "node-ignore";
    if (typeof Symbol !== "undefined") {
      TMP_KEY_IGNORE = /* @__PURE__ */ Symbol.for("node-ignore");
    }
    var KEY_IGNORE = TMP_KEY_IGNORE;
    var define = (object, key, value) => {
      Object.defineProperty(object, key, { value });
      return value;
    };
    var RETURN_FALSE = () => false;
    var POSIX_CLASSES = {
      alnum: "0-9A-Za-z",
      alpha: "A-Za-z",
      blank: " \\t",
      cntrl: "\\x00-\\x1f\\x7f",
      digit: "0-9",
      graph: "!-.0-~",
      lower: "a-z",
      print: " -.0-~",
      punct: "!-.:-@\\[-`{-~",
      // git's `sane-ctype.h` classifies \v and \f as control, not space,
      //   unlike C's `isspace`
      space: " \\t\\n\\r",
      upper: "A-Z",
      xdigit: "0-9A-Fa-f"
    };
    var CLASS_MEMBERS_TO_ESCAPE = "\\]^-[";
    var escapeMember = (char) => CLASS_MEMBERS_TO_ESCAPE.indexOf(char) < 0 ? char : ESCAPE + char;
    var NON_SLASH = "(?!\\/)";
    var classSource = (negated, body) => {
      if (negated) {
        return `[^\\/${body}]`;
      }
      const source = `[${body}]`;
      return new RegExp(source).test("/") ? NON_SLASH + source : source;
    };
    var scanBracket = (pattern, start) => {
      const { length } = pattern;
      let index = start + 1;
      let negated = EMPTY;
      const lead = pattern[index];
      if (lead === "!" || lead === "^") {
        negated = "^";
        index++;
      }
      let body = EMPTY;
      let prev = EMPTY;
      for (; ; ) {
        const char = pattern[index];
        if (char === UNDEFINED) {
          return null;
        }
        if (char === ESCAPE) {
          const escaped = pattern[++index];
          body += escapeMember(escaped);
          prev = escaped;
        } else if (char === "-" && prev && index + 1 < length && pattern[index + 1] !== "]") {
          index++;
          let to = pattern[index];
          if (to === ESCAPE) {
            to = pattern[index += 1];
          }
          if (prev <= to) {
            body += `-${escapeMember(to)}`;
          }
          prev = EMPTY;
        } else if (char === "[" && pattern[index + 1] === ":") {
          const nameStart = index + 2;
          let end = nameStart;
          while (end < length && pattern[end] !== "]") {
            end++;
          }
          if (end === length) {
            return null;
          }
          if (end > nameStart && pattern[end - 1] === ":") {
            const name = pattern.slice(nameStart, end - 1);
            if (!Object.prototype.hasOwnProperty.call(POSIX_CLASSES, name)) {
              return null;
            }
            body += POSIX_CLASSES[name];
            prev = EMPTY;
            index = end;
          } else {
            body += escapeMember("[");
            prev = "[";
            index = nameStart - 2;
          }
        } else {
          body += escapeMember(char);
          prev = char;
        }
        index++;
        if (pattern[index] === "]") {
          return {
            end: index,
            source: classSource(negated, body)
          };
        }
      }
    };
    var NEVER_MATCH = "[]";
    var PLACEHOLDER = "\0";
    var REGEX_RESTORE_PLACEHOLDER = new RegExp(
      `${PLACEHOLDER}(\\d+)${PLACEHOLDER}`,
      "g"
    );
    var TRAILING_WILDCARD = "\uE000";
    var TRAILING_DOUBLESTAR = "\uE001";
    var isReserved = (char) => char === PLACEHOLDER || char === TRAILING_WILDCARD || char === TRAILING_DOUBLESTAR;
    var extractBrackets = (pattern) => {
      const sources = [];
      const hold = (source) => `${PLACEHOLDER}${sources.push(source) - 1}${PLACEHOLDER}`;
      const { length } = pattern;
      let out = EMPTY;
      let index = 0;
      while (index < length) {
        const char = pattern[index];
        if (char === ESCAPE) {
          const escaped = pattern[index + 1];
          if (escaped === SLASH2 && index + 2 === length) {
            out += hold(NEVER_MATCH);
          } else if (escaped === "*" || escaped === "[" || escaped === SPACE) {
            out += pattern.slice(index, index + 2);
          } else {
            out += hold(
              REGEX_LITERAL_SPECIAL.test(escaped) ? ESCAPE + escaped : isReserved(escaped) ? `[${escaped}]` : escaped
            );
          }
          index += 2;
        } else if (isReserved(char)) {
          out += hold(`[${char}]`);
          index++;
        } else if (char === "[") {
          const scanned = scanBracket(pattern, index);
          if (scanned === null) {
            out += hold(NEVER_MATCH);
            index = length;
          } else {
            out += hold(scanned.source);
            index = scanned.end + 1;
          }
        } else {
          out += char;
          index++;
        }
      }
      return {
        source: out,
        sources
      };
    };
    var DIRECT = null;
    var REGEX_INNER_SLASH = /\/(?!$)/;
    var WILDCARD = "[^\\/]*";
    var REPLACERS = [
      // Replace (\ ) with ' '
      // Only a space: an escaped tab or other whitespace is already a literal by
      //   the time it reaches here, and a bare tab must be left as one, not turned
      //   into a space.
      // (\ ) -> ' '
      // (\\ ) -> '\\ '
      // (\\\ ) -> '\\ '
      [
        // A run of backslashes is taken whole, from its first one, so no match
        //   ever starts again inside it -- `(\\+?) ` did, which made a long run
        //   quadratic.
        /(\\+)( ?)/g,
        (_, run, space) => space ? run.slice(0, run.length - run.length % 2) + SPACE : run,
        ESCAPE + SPACE
      ],
      // git's wildmatch() reads a run of two or more asterisks as one globstar
      //   whenever the run fills a path segment: it starts the pattern or follows
      //   a `/`, and it ends the pattern or comes before a `/`. A run of two is
      //   already `**`; a longer one is folded into `**` here, so the steps
      //   below only ever have to know `**`.
      // `***/foo` -> `**/foo`, `a/***/b` -> `a/**/b`, `a/***` -> `a/**`
      // git also takes a run beside a literal prefix (`a***/b`) or beside an
      //   escaped slash (`***\/b`) as a globstar, and this does not; the README
      //   lists both, under "A run of asterisks".
      [
        /(^|\/)\*{3,}(?=\/|$)/g,
        (_, start) => `${start}**`,
        "*"
      ],
      // Escape metacharacters
      // which is written down by users but means special for regular expressions.
      // > There are 12 characters with special meanings:
      // > - the backslash \,
      // > - the caret ^,
      // > - the dollar sign $,
      // > - the period or dot .,
      // > - the vertical bar or pipe symbol |,
      // > - the question mark ?,
      // > - the asterisk or star *,
      // > - the plus sign +,
      // > - the opening parenthesis (,
      // > - the closing parenthesis ),
      // > - and the opening square bracket [,
      // > - the opening curly brace {,
      // > These special characters are often called "metacharacters".
      [
        /[\\$.|*+(){^]/g,
        (match) => `\\${match}`
      ],
      [
        // > a question mark (?) matches a single character
        /(?!\\)\?/g,
        () => "[^/]",
        "?"
      ],
      // leading slash
      [
        // > A leading slash matches the beginning of the pathname.
        // > For example, "/*.c" matches "cat-file.c" but not "mozilla-sha1/sha1.c".
        // A leading slash matches the beginning of the pathname
        /^\//,
        () => "^",
        SLASH2
      ],
      // replace special metacharacter slash after the leading slash
      [
        /\//g,
        () => "\\/",
        SLASH2
      ],
      [
        // > A leading "**" followed by a slash means match in all directories.
        // > For example, "**/foo" matches file or directory "foo" anywhere,
        // > the same as pattern "foo".
        // > "**/foo/bar" matches file or directory "bar" anywhere that is directly
        // >   under directory "foo".
        // Notice that the '*'s have been replaced as '\\*'
        /^\^*(?:\\\*\\\*\\\/)+/,
        // '**/foo' <-> 'foo'
        () => "(?:^|\\/)",
        "*"
      ],
      // starting
      [
        // there will be no leading '/'
        //   (which has been replaced by section "leading slash")
        // If starts with '**', adding a '^' to the regular expression also works
        DIRECT,
        (source, pattern) => {
          if (!source || source[0] === "^" || source[0] === "(") {
            return source;
          }
          const anchor = !REGEX_INNER_SLASH.test(pattern) ? "(?:^|\\/)" : "^";
          return anchor + source;
        }
      ],
      // two globstars
      [
        // Use lookahead assertions so that we could match more than one `'/**'`
        /\\\/\\\*\\\*(?=\\\/|$)/g,
        // Zero, one or several directories
        // should not use '*', or it will be replaced by the next replacer
        // Check if it is not the last `'/**'`
        (_, index, str) => index + 6 < str.length ? str.slice(index + 6) === "\\/" ? "(?:\\/[^\\/]+)+" : "(?:\\/[^\\/]+)*" : `\\/${TRAILING_DOUBLESTAR}`,
        "*"
      ],
      // normal intermediate wildcards
      [
        // Never replace escaped '*'
        // ignore rule '\*' will match the path '*'
        // 'abc.*/' -> go
        // 'abc.*'  -> skip this rule,
        //    coz trailing single wildcard will be handed by [trailing wildcard]
        /(^|[^\\])(?:\\\*)+(?!$)/g,
        // '*.js' matches '.js'
        // '*.js' doesn't match 'abc'
        // 1. An asterisk "*" matches anything except a slash.
        // 2. Other consecutive asterisks are considered regular asterisks
        //    and collapse into one non-slash wildcard run.
        (_, p1) => p1 + WILDCARD,
        "*"
      ],
      // trailing wildcard, held apart from a literal star
      [
        // The step above leaves a trailing `*` alone, so a single `\*` is all that
        //   can be left at the end here, and what stands in front of it says which
        //   kind it is. A wildcard arrives as the escaper wrote it, `\*` with
        //   nothing before it; a literal arrives as the user's own escape, which
        //   the escaper doubled, and then the star's own -- `\\` and then `\*`.
        //   There is no third case: every backslash still reaching the chain is
        //   one `\*`, `\[` or `\ ` carries itself, and each is followed by its
        //   own character, so a longer run can never form. This runs while the
        //   two are still distinct, before the unescape steps below collapse the
        //   literal onto the very `\*` a wildcard leaves behind.
        /(^|[^\\])((?:\\\\)*)\\\*$/,
        (match, p1, p2) => p2 === EMPTY ? p1 + TRAILING_WILDCARD : match,
        "*"
      ],
      [
        // unescape, revert step 3 except for back slash
        // For example, if a user escape a '\\*',
        // after step 3, the result will be '\\\\\\*'
        /\\\\\\(?=[$.|*+(){^])/g,
        () => ESCAPE,
        ESCAPE + ESCAPE
      ],
      [
        // '\\\\' -> '\\'
        /\\\\/g,
        () => ESCAPE,
        ESCAPE + ESCAPE
      ],
      [
        // Every real bracket expression -- POSIX classes included -- has already
        //   been held aside by `extractBrackets`, so the only `[` left in the
        //   pattern is an escaped, literal one.
        // A backslash could only stand at the end of the range if it quoted the
        //   `]`, and `\]` is held aside long before this.
        /\\\[([^\]/]*?)($|\])/g,
        // '\\[bar]' -> '\\\\[bar]'
        (match, range, close) => `\\[${range}${close}`,
        "["
      ],
      // ending
      [
        // 'js' will not match 'js.'
        // 'ab' will not match 'abc'
        DIRECT,
        // WTF!
        // https://git-scm.com/docs/gitignore
        // changes in [2.22.1](https://git-scm.com/docs/gitignore/2.22.1)
        // which re-fixes #24, #38
        // > If there is a separator at the end of the pattern then the pattern
        // > will only match directories, otherwise the pattern can match both
        // > files and directories.
        // 'js*' will not match 'a.js'
        // 'js/' will not match 'a.js'
        // 'js' will match 'a.js' and 'a.js/'
        (source) => {
          const last = source[source.length - 1];
          if (!last || last === TRAILING_WILDCARD || last === TRAILING_DOUBLESTAR) {
            return source;
          }
          return last === SLASH2 ? `${source}$` : `${source}(?=$|\\/$)`;
        }
      ]
    ];
    var REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\uE000$/;
    var MODE_IGNORE = "regex";
    var MODE_CHECK_IGNORE = "checkRegex";
    var UNDERSCORE = "_";
    var replaceTrailingWildcard = (_, p1) => {
      const prefix = p1 ? `${p1}[^/]+` : "[^/]*";
      return `${prefix}(?=$|\\/$)`;
    };
    var REGEX_REPLACE_TRAILING_DOUBLESTAR = /\uE001$/;
    var replaceTrailingDoublestar = () => "[\\s\\S]";
    var separatorAfter = (run, at) => {
      let separator = EMPTY;
      for (let index = at + 1; index < run.length && !run[index].wildcard; index++) {
        separator += run[index].single;
      }
      return separator;
    };
    var pinWildcards = (source) => {
      if (source.indexOf(WILDCARD) < 0) {
        return source;
      }
      const tokens = [];
      const { length } = source;
      let index = 0;
      while (index < length) {
        const char = source[index];
        if (source.startsWith(WILDCARD, index)) {
          tokens.push({ wildcard: true });
          index += WILDCARD.length;
        } else if (char === "[") {
          let end = index + 1;
          if (source[end] === "^") {
            end++;
          }
          if (source[end] === "]") {
            end++;
          }
          while (end < length && source[end] !== "]") {
            end += source[end] === ESCAPE ? 2 : 1;
          }
          end++;
          tokens.push({ single: source.slice(index, end) });
          index = end;
        } else if (char === ESCAPE) {
          tokens.push({ single: source.slice(index, index + 2) });
          index += 2;
        } else if (char === "(") {
          let depth = 0;
          let end = index;
          do {
            if (source[end] === ESCAPE) {
              end++;
            } else if (source[end] === "(") {
              depth++;
            } else if (source[end] === ")") {
              depth--;
            }
            end++;
          } while (end < length && depth > 0);
          if ("*+?".indexOf(source[end]) >= 0) {
            end++;
          }
          tokens.push({ boundary: source.slice(index, end) });
          index = end;
        } else if (char === "^" || char === "$") {
          tokens.push({ boundary: char });
          index++;
        } else {
          tokens.push({ single: char });
          index++;
        }
      }
      let out = EMPTY;
      let run = [];
      const flush = () => {
        let lastWildcard;
        run.forEach((token, at) => {
          if (token.wildcard) {
            lastWildcard = at;
          }
        });
        run.forEach((token, at) => {
          if (!token.wildcard) {
            out += token.single;
            return;
          }
          out += at === lastWildcard ? WILDCARD : `(?:(?!${separatorAfter(run, at)})[^\\/])*`;
        });
        run = [];
      };
      tokens.forEach((token) => {
        if (token.boundary === void 0) {
          run.push(token);
          return;
        }
        flush();
        out += token.boundary;
      });
      flush();
      return out;
    };
    var makeRegexPrefix = (pattern) => {
      if (REGEX_ANCHORED_GLOBSTAR.test(pattern)) {
        pattern = "**";
      }
      const { source, sources } = extractBrackets(pattern);
      const replaced = REPLACERS.reduce(
        // A pass whose matcher finds nothing hands back the very string it was
        //   given, so asking first costs a search and saves a rewrite. Ten of the
        //   fifteen passes never fire for a typical .gitignore line, and between
        //   them they were 45% of this chain.
        (prev, [matcher, replacer, required]) => {
          if (matcher === DIRECT) {
            return replacer(prev, pattern);
          }
          if (required !== UNDEFINED && prev.indexOf(required) < 0) {
            return prev;
          }
          return matcher.test(prev) ? prev.replace(matcher, replacer.bind(pattern)) : prev;
        },
        source
      );
      return sources.length ? replaced.replace(
        REGEX_RESTORE_PLACEHOLDER,
        (match, index) => sources[index]
      ) : replaced;
    };
    var checkSourceOf = (body, prefix) => {
      if (body[body.length - 1] === SLASH2) {
        prefix = makeRegexPrefix(body.slice(0, -1));
      }
      const head = prefix.slice(0, -1);
      const last = prefix[prefix.length - 1];
      return last === TRAILING_WILDCARD ? `${head}$` : last === TRAILING_DOUBLESTAR ? head : NEVER_MATCH;
    };
    var matchesBasename = (body) => {
      const index = body.indexOf(SLASH2);
      return index < 0 || index === body.length - 1;
    };
    var basenameOf = (path) => {
      const end = path.length - 1;
      const index = path.lastIndexOf(
        SLASH2,
        path[end] === SLASH2 ? end - 1 : end
      );
      return index < 0 ? path : path.slice(index + 1);
    };
    var parentOf = (path) => {
      if (path.charCodeAt(0) === SLASH_CODE || path.indexOf(DOUBLE_SLASH) >= 0) {
        const slices = path.split(SLASH2).filter(Boolean);
        slices.pop();
        return slices.length ? slices.join(SLASH2) + SLASH2 : EMPTY;
      }
      const end = path.length - 1;
      const cut = path.lastIndexOf(
        SLASH2,
        path.charCodeAt(end) === SLASH_CODE ? end - 1 : end
      );
      return cut < 0 ? EMPTY : path.slice(0, cut + 1);
    };
    var isString = (subject) => typeof subject === "string";
    var checkPattern = (pattern) => pattern && isString(pattern);
    var splitPattern = (pattern) => (pattern[pattern.length - 1] === "\r" ? pattern.slice(0, -1) : pattern).split(REGEX_SPLITALL_CRLF).filter(Boolean);
    var IgnoreRule = class {
      constructor(pattern, mark, body, ignoreCase, negative, prefix) {
        this.pattern = pattern;
        this.mark = mark;
        this.negative = negative;
        define(this, "body", body);
        define(this, "ignoreCase", ignoreCase);
        define(this, "regexPrefix", prefix);
      }
      // Worked out on first use and kept behind an own property, the way `regex`
      //   caches itself in `_regex`. Deciding it in the constructor instead would
      //   add a fourth `defineProperty` to every rule ever built, which cost 4% of
      //   every compile -- including the compiles of rules that are never matched
      //   against anything.
      get _basenameOnly() {
        return define(this, "_basenameOnly", matchesBasename(this.body));
      }
      get regex() {
        const key = UNDERSCORE + MODE_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_IGNORE, key);
      }
      get checkRegex() {
        const key = UNDERSCORE + MODE_CHECK_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_CHECK_IGNORE, key);
      }
      _make(mode, key) {
        const str = pinWildcards(
          mode === MODE_IGNORE ? this.regexPrefix.replace(REGEX_REPLACE_TRAILING_WILDCARD, replaceTrailingWildcard).replace(REGEX_REPLACE_TRAILING_DOUBLESTAR, replaceTrailingDoublestar) : checkSourceOf(this.body, this.regexPrefix)
        );
        const regex = this.ignoreCase ? new RegExp(str, "i") : new RegExp(str);
        return define(this, key, regex);
      }
    };
    var hasTrailingBackslash = (str) => {
      let count = 0;
      while (str[str.length - count - 1] === ESCAPE) {
        count++;
      }
      return count % 2 === 1;
    };
    var trimEnd = (body, stripLineEnd) => {
      let lineEnd = body.length;
      let end;
      for (; ; ) {
        if (stripLineEnd && body[lineEnd - 1] === "\r") {
          lineEnd--;
        }
        end = lineEnd;
        while (body[end - 1] === SPACE) {
          end--;
        }
        if (!stripLineEnd || body[end - 1] !== "\n") {
          break;
        }
        lineEnd = end - 1;
      }
      if (end === lineEnd) {
        return body.slice(0, lineEnd);
      }
      let backslashes = 0;
      while (body[end - backslashes - 1] === ESCAPE) {
        backslashes++;
      }
      return backslashes % 2 ? body.slice(0, end - 1) + SPACE : body.slice(0, end);
    };
    var createRule = (pattern, mark, ignoreCase, stripLineEnd, stripBOM) => {
      let body = stripBOM && pattern[0] === BOM ? pattern.slice(1) : pattern;
      if (body[0] === "#") {
        return;
      }
      let negative = false;
      if (body[0] === "!") {
        negative = true;
        body = body.slice(1);
      }
      const last = body[body.length - 1];
      if (last === SPACE || stripLineEnd && (last === "\r" || last === "\n")) {
        body = trimEnd(body, stripLineEnd);
      }
      if (!body || hasTrailingBackslash(body)) {
        return;
      }
      body = body.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, "!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, "#");
      const regexPrefix = makeRegexPrefix(body);
      return new IgnoreRule(
        pattern,
        mark,
        body,
        ignoreCase,
        negative,
        regexPrefix
      );
    };
    var RuleManager = class {
      constructor(ignoreCase) {
        this._ignoreCase = ignoreCase;
        this._rules = [];
        this._basenameCount = 0;
      }
      _add(pattern, index) {
        if (pattern && pattern[KEY_IGNORE]) {
          this._rules = this._rules.concat(pattern._rules._rules);
          this._basenameCount += pattern._rules._basenameCount;
          this._added = true;
          return;
        }
        const isStr = isString(pattern);
        const raw = isStr ? pattern : pattern.pattern;
        const rule = checkPattern(raw) && createRule(
          raw,
          isStr ? UNDEFINED : pattern.mark,
          this._ignoreCase,
          !this._split,
          this._stripBOM && !index
        );
        if (rule) {
          this._added = true;
          this._rules.push(rule);
          if (matchesBasename(rule.body)) {
            this._basenameCount++;
          }
        }
      }
      // @param {Array<string> | string | Ignore} pattern
      add(pattern) {
        this._added = false;
        this._split = isString(pattern);
        this._stripBOM = !this._split || pattern[0] === BOM;
        makeArray(
          this._split ? splitPattern(pattern) : pattern
        ).forEach(this._add, this);
        if (this._added) {
          this._literalRules = UNDEFINED;
        }
        return this._added;
      }
      // Match the literal 'abc/' for `checkIgnore`, last rule wins. Only a rule
      //   ending in a wildcard can match it (see `checkSourceOf`), so the rest
      //   are left out once, rather than tested or compiled for every path.
      testLiteral(path) {
        const rules = this._literalRules || (this._literalRules = this._rules.filter(
          ({ body }) => body[body.length - (body[body.length - 1] === SLASH2 ? 2 : 1)] === "*"
        ));
        let ignored = false;
        let unignored = false;
        let matchedRule;
        for (let index = rules.length - 1; index >= 0; index--) {
          const rule = rules[index];
          if (rule.checkRegex.test(path)) {
            ignored = !rule.negative;
            unignored = rule.negative;
            matchedRule = rule.negative ? UNDEFINED : rule;
            break;
          }
        }
        const ret = {
          ignored,
          unignored
        };
        if (matchedRule) {
          ret.rule = matchedRule;
        }
        return ret;
      }
      // Test one single path without recursively checking parent directories
      //
      // - mode `string` either `MODE_IGNORE` or `MODE_CHECK_IGNORE`
      // @returns {TestResult}
      test(path, mode) {
        const rules = this._rules;
        const { length } = rules;
        const shortcut = this._basenameCount * 2 >= length;
        const basename4 = shortcut ? basenameOf(path) : path;
        for (let index = length - 1; index >= 0; index--) {
          const rule = rules[index];
          if (rule[mode].test(
            shortcut && rule._basenameOnly ? basename4 : path
          )) {
            const { negative } = rule;
            const ret = {
              ignored: !negative,
              unignored: negative
            };
            if (!negative) {
              ret.rule = rule;
            }
            return ret;
          }
        }
        return {
          ignored: false,
          unignored: false
        };
      }
    };
    var throwError = (message, Ctor) => {
      throw new Ctor(message);
    };
    var checkPath = (path, originalPath, doThrow) => {
      if (!isString(path)) {
        return doThrow(
          `path must be a string, but got \`${originalPath}\``,
          TypeError
        );
      }
      if (!path) {
        return doThrow(`path must not be empty`, TypeError);
      }
      if (checkPath.isNotRelative(path)) {
        const r = "`path.relative()`d";
        return doThrow(
          `path should be a ${r} string, but got "${originalPath}"`,
          RangeError
        );
      }
      return true;
    };
    var isNotRelative = (path) => {
      const first = path.charCodeAt(0);
      if (first === SLASH_CODE) {
        return true;
      }
      if (first !== DOT_CODE) {
        return false;
      }
      if (path.length === 1) {
        return true;
      }
      const second = path.charCodeAt(1);
      if (second === SLASH_CODE) {
        return true;
      }
      if (second !== DOT_CODE) {
        return false;
      }
      return path.length === 2 || path.charCodeAt(2) === SLASH_CODE;
    };
    checkPath.isNotRelative = isNotRelative;
    checkPath.convert = (p) => p;
    var convertPath = (target) => isString(target) && checkPath.convert(target);
    var Ignore = class {
      constructor({
        ignorecase = true,
        ignoreCase = ignorecase,
        allowRelativePaths = false
      } = {}) {
        define(this, KEY_IGNORE, true);
        this._rules = new RuleManager(ignoreCase);
        this._strictPathCheck = !allowRelativePaths;
        this._initCache();
      }
      _initCache() {
        this._ignoreCache = /* @__PURE__ */ Object.create(null);
        this._testCache = /* @__PURE__ */ Object.create(null);
      }
      add(pattern) {
        if (this._rules.add(pattern)) {
          this._initCache();
        }
        return this;
      }
      // legacy
      addPattern(pattern) {
        return this.add(pattern);
      }
      // @returns {TestResult}
      _test(originalPath, cache, path) {
        checkPath(
          path,
          originalPath,
          this._strictPathCheck ? throwError : RETURN_FALSE
        );
        return path ? this._t(path, cache) : {
          ignored: false,
          unignored: false
        };
      }
      checkIgnore(target) {
        const path = convertPath(target);
        if (!path || path.charCodeAt(path.length - 1) !== SLASH_CODE) {
          return this._test(target, this._testCache, path);
        }
        const dir = this._t(path, this._testCache);
        if (dir.ignored) {
          return dir;
        }
        const literal = this._rules.testLiteral(path);
        return literal.ignored || literal.unignored ? literal : dir;
      }
      _t(path, cache) {
        if (path in cache) {
          return cache[path];
        }
        const parentPath = parentOf(path);
        const parent = parentPath ? this._t(parentPath, cache) : UNDEFINED;
        return cache[path] = parent && parent.ignored ? parent : this._rules.test(path, MODE_IGNORE);
      }
      ignores(path) {
        return this._test(path, this._ignoreCache, convertPath(path)).ignored;
      }
      createFilter() {
        return (path) => !this.ignores(path);
      }
      filter(paths) {
        return makeArray(paths).filter(this.createFilter());
      }
      // @returns {TestResult}
      test(path) {
        return this._test(path, this._testCache, convertPath(path));
      }
    };
    var factory = (options) => new Ignore(options);
    var isPathValid = (path) => checkPath(convertPath(path), path, RETURN_FALSE);
    var setupWindows = () => {
      const makePosix = (str) => /^\\\\\?\\/.test(str) || /["<>|\u0000-\u001F]+/u.test(str) ? str : str.replace(/\\/g, "/");
      checkPath.convert = makePosix;
      const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i;
      checkPath.isNotRelative = (path) => REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path) || isNotRelative(path);
    };
    if (
      // Detect `process` so that it can run in browsers.
      typeof process !== "undefined" && process.platform === "win32"
    ) {
      setupWindows();
    }
    module.exports = factory;
    factory.default = factory;
    module.exports.isPathValid = isPathValid;
    define(module.exports, /* @__PURE__ */ Symbol.for("setupWindows"), setupWindows);
  }
});

// src/sources/tree.ts

// src/sources/disk.ts
import { m178_modeOnDisk, m178_readDisk } from "../core.js";

// src/sources/treePlan.ts

// src/sources/selection.ts
function select(cwd, root, paths) {
  return paths.map((given) => {
    const full = withRealParent(resolve(cwd, given));
    return { given, full, inside: root === void 0 ? void 0 : below(root, full), kind: kindOf(full) };
  });
}
function followed(selected, root) {
  try {
    const full = realpathSync(selected.full);
    return { ...selected, full, inside: root === void 0 ? void 0 : below(root, full), kind: kindOf(full) };
  } catch {
    return void 0;
  }
}
function isSymlink(full) {
  try {
    return lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false;
  }
}
function noSuchPath(given) {
  return new m101_UsageError(`there is no file or folder "${given}"`);
}
function below(folder2, path) {
  const rest = relative(folder2, path);
  if (rest === ".." || rest.startsWith(`..${sep}`) || isAbsolute(rest)) return void 0;
  return sep === "/" ? rest : rest.replaceAll(sep, "/");
}
function kindOf(full) {
  try {
    const target = statSync(full, { throwIfNoEntry: false });
    if (target !== void 0) return target.isDirectory() ? "folder" : "file";
    return lstatSync(full, { throwIfNoEntry: false }) === void 0 ? "missing" : "file";
  } catch {
    return "file";
  }
}
function withRealParent(path) {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return path;
  }
}

// src/sources/treeListing.ts
async function listTree(ctx, repo, root, options) {
  const others = options.untracked ? ["--others", ...ctx.ignoredToo === true ? [] : ["--exclude-standard"]] : [];
  const { stdout, stderr } = await repo.git.output(["ls-files", "-z", "-t", "-s", "--cached", ...others]);
  tellUnreadable(ctx, stderr);
  const isFolder = realFolders(root);
  const files = [];
  let last;
  for (const entry2 of parseListing(stdout)) {
    const path = m94_pathText(entry2.path).replace(/\/$/, "");
    const repository = repositoryKind(entry2);
    if (repository !== void 0 && options.named.has(path)) continue;
    if (path === last || !options.wants(path)) continue;
    last = path;
    if (repository !== void 0) ctx.coverage.skip(repository, path);
    else if (path.split("/").includes("..")) tellOutside(ctx, path);
    else if (!isFolder(dirname2(path))) ctx.coverage.skip("deleted", path);
    else files.push({ path, full: onDisk(root, entry2.path, path), inside: true, ...fromIndex(entry2) });
  }
  return files;
}
async function ignoredFolders(repo, folders) {
  const ignored = /* @__PURE__ */ new Set();
  for (const folder2 of folders) {
    const args = ["check-ignore", "--no-index", "--quiet", "--", `./${folder2}`];
    const { status, stderr } = await repo.git.output(args, { accept: [0, 1, 128] });
    if (status === 128 && !stderr.includes("submodule")) throw m88_gitFailure("check-ignore", "exit code 128", stderr);
    if (status === 0) ignored.add(folder2);
  }
  return ignored;
}
function tellUnreadable(ctx, stderr) {
  for (const [, folder2 = ""] of stderr.matchAll(/^warning: could not open directory '(.*)':/gm)) {
    ctx.coverage.problem(
      "some folders cannot be read: change their permissions, or let git ignore them",
      "unreadable",
      folder2
    );
  }
}
function tellOutside(ctx, path) {
  ctx.coverage.problem("the index holds paths outside the work tree: run git fsck", "unsafe-path", path);
}
function repositoryKind(entry2) {
  if (entry2.kind === "tracked") return entry2.mode === m177_SUBMODULE ? "submodule" : void 0;
  return entry2.path.at(-1) === 47 ? "nested-repository" : void 0;
}
function fromIndex(entry2) {
  if (entry2.kind === "untracked") return {};
  return { index: { mode: entry2.mode, blob: entry2.oid, skipWorktree: entry2.skipWorktree } };
}
function onDisk(root, bytes, text) {
  return Buffer.from(text).equals(bytes) ? join2(root, text) : Buffer.concat([Buffer.from(`${root}/`), bytes]);
}
function realFolders(root) {
  const known = /* @__PURE__ */ new Map([[".", true]]);
  const check = (folder2) => {
    let verdict = known.get(folder2);
    if (verdict === void 0) {
      verdict = check(dirname2(folder2)) && !isSymlink(join2(root, folder2));
      known.set(folder2, verdict);
    }
    return verdict;
  };
  return check;
}

// src/sources/walk.ts
var import_ignore = __toESM(require_ignore(), 1);
var IGNORE_FILES = [".gitignore", ".ignore"];
var SURROGATE = /[\ud800-\udfff]/;
var SLASH = Buffer.from("/");
function* walk(root, options) {
  yield* folder(root, options.prefix, [], options);
}
function* folder(full, path, above, options) {
  const entries = list(full, path, options.coverage);
  const rules = options.ignoreFiles ? [...above, ...ownRules(full, path, entries)] : above;
  for (const { name, entry: entry2 } of entries) {
    const text = typeof name === "string" ? name : m94_pathText(name);
    const below2 = path + text;
    if (text === ".git") options.coverage.skip("git-folder", below2);
    else if (isIgnored(rules, below2, entry2.isDirectory())) options.coverage.skip("ignored", below2);
    else if (entry2.isDirectory()) yield* folder(joined(full, name), `${below2}/`, rules, options);
    else yield { path: below2, full: joined(full, name) };
  }
}
function list(full, path, coverage) {
  try {
    const entries = readdirSync(full, { withFileTypes: true }).map((entry2) => ({ name: entry2.name, entry: entry2 }));
    const exact = entries.some(({ name }) => name.includes("\uFFFD")) ? listBytes(full) : entries;
    return exact.sort((a, b) => byBytes(a.name, b.name));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    const shown = path === "" ? m94_pathText(Buffer.from(full)) : path;
    coverage.problem(
      `some folders cannot be read (${code}): change their permissions, or exclude them`,
      "unreadable",
      shown
    );
    return [];
  }
}
function byBytes(a, b) {
  if (typeof a === "string" && typeof b === "string" && !SURROGATE.test(a) && !SURROGATE.test(b))
    return a < b ? -1 : a > b ? 1 : 0;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
function listBytes(full) {
  return readdirSync(full, { withFileTypes: true, encoding: "buffer" }).map((entry2) => ({ name: entry2.name, entry: entry2 }));
}
function joined(folderPath, name) {
  if (typeof folderPath === "string" && typeof name === "string") return join3(folderPath, name);
  return Buffer.concat([Buffer.from(folderPath), SLASH, Buffer.from(name)]);
}
function ownRules(full, base, entries) {
  return IGNORE_FILES.flatMap((file) => {
    if (!entries.some(({ name, entry: entry2 }) => name === file && entry2.isFile())) return [];
    try {
      return [{ base, rules: (0, import_ignore.default)().add(readFileSync(joined(full, file), "utf8")) }];
    } catch {
      return [];
    }
  });
}
function isIgnored(rules, path, isFolder) {
  for (let i = rules.length - 1; i >= 0; i--) {
    const { base, rules: own } = rules[i];
    const verdict = own.test(path.slice(base.length) + (isFolder ? "/" : ""));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

// src/sources/treePlan.ts
async function planTree(ctx, repo, paths) {
  const root = repo?.root;
  if (repo !== void 0 && root === void 0 && paths.length === 0) {
    throw new m101_IncompleteError("there is no work tree to scan here (a bare repository): use --history or --range");
  }
  if (repo !== void 0 && root !== void 0 && paths.length === 0) {
    return listTree(ctx, repo, root, { untracked: true, wants: () => true, named: /* @__PURE__ */ new Set() });
  }
  const selected = select(ctx.cwd, root, paths.length === 0 ? ["."] : paths);
  const files = /* @__PURE__ */ new Map();
  const add = (file) => void files.set(keyOf(file.full), file);
  const unseen = repo === void 0 || root === void 0 ? selected : await addListed(ctx, repo, root, selected, add);
  const empty = addFromDisk(ctx, root, unseen, add);
  if (paths.length > 0) tellEmpty(ctx, empty, files.size);
  return [...files.values()];
}
function keyOf(full) {
  if (typeof full === "string") return full;
  const text = full.toString("utf8");
  return Buffer.from(text).equals(full) ? text : `\0${full.toString("latin1")}`;
}
function tellEmpty(ctx, empty, files) {
  const words = empty.map((one) => `"${one.given}"`).join(", ");
  if (files === 0) throw new m101_IncompleteError(`nothing to scan: no file lies in ${words}`);
  if (empty.length > 0) ctx.coverage.problem(`no file lies in ${words}: leave it out, or check the name`);
}
async function addListed(ctx, repo, root, selected, add) {
  const inside = selected.filter((one) => one.inside !== void 0);
  if (inside.length === 0) return [...selected];
  const named = new Set(inside.map((one) => one.inside ?? ""));
  const seen = /* @__PURE__ */ new Set();
  const wants = (path) => {
    const hits = ancestors(path).filter((name) => named.has(name));
    for (const hit of hits) seen.add(hit);
    return hits.length > 0;
  };
  const folders = inside.flatMap((one) => one.kind === "folder" && one.inside ? [one.inside] : []);
  const untracked = inside.some((one) => one.kind === "folder");
  const files = await listTree(ctx, repo, root, { untracked, wants, named });
  files.forEach(add);
  const ignored = await ignoredFolders(repo, folders);
  return selected.flatMap((one) => {
    if (one.inside !== void 0 && ignored.has(one.inside)) return [{ ...one, whole: true }];
    return one.inside === void 0 || !seen.has(one.inside) ? [one] : [];
  });
}
function ancestors(path) {
  const out = ["", path];
  for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) out.push(path.slice(0, at));
  return out;
}
function addFromDisk(ctx, root, selected, add) {
  const real = selected.map((one) => {
    if (one.kind === "missing") throw noSuchPath(one.given);
    return isSymlink(one.full) ? followed(one, root) ?? one : one;
  });
  const outside = real.filter((one) => one.inside === void 0);
  const outsideBase = baseOf(ctx.cwd, outside);
  return real.filter((one) => {
    let found = false;
    for (const file of filesBelow(ctx, one, one.inside === void 0 ? outsideBase : root)) {
      found = true;
      add({ ...file, inside: one.inside !== void 0 });
    }
    return !found;
  });
}
function* filesBelow(ctx, one, base) {
  const path = (base === void 0 ? void 0 : below(base, one.full)) ?? basename2(one.full);
  if (one.kind === "file") {
    if (isSpecial(one.full)) ctx.coverage.skip("special-file", path);
    else yield { path, full: one.full };
  } else {
    const prefix = path === "" ? "" : `${path}/`;
    yield* walk(one.full, {
      prefix,
      ignoreFiles: one.whole !== true && ctx.ignoredToo !== true,
      coverage: ctx.coverage
    });
  }
}
function isSpecial(full) {
  try {
    const stat = lstatSync2(full);
    return !stat.isFile() && !stat.isSymbolicLink() && !stat.isDirectory();
  } catch {
    return false;
  }
}
function baseOf(cwd, outside) {
  const here = realpathSync2(cwd);
  if (outside.every((one) => below(here, one.full) !== void 0)) return here;
  let base;
  for (const one of outside) {
    const own = one.kind === "folder" ? one.full : dirname3(one.full);
    base ??= own;
    while (below(base, own) === void 0 && base !== dirname3(base)) base = dirname3(base);
  }
  return base;
}

// src/sources/tree.ts
function treeSource(ctx, repo, paths) {
  const reader = repo === void 0 ? void 0 : new m92_ObjectReader(repo.git, ctx.maxFileSize);
  let files = [];
  return {
    kind: "tree",
    target: basename3(repo?.root ?? ctx.cwd),
    async *chunks() {
      files = (await planTree(ctx, repo, paths)).filter(({ path }) => {
        if (!ctx.excluded(path)) return true;
        ctx.coverage.skip("excluded", path);
        return false;
      });
      yield* m180_nameChunks(
        files.map((file) => file.path).filter((path) => ctx.part?.owns(path) !== false),
        "path"
      );
      ctx.coverage.expected = files.length;
      for (const file of files) {
        if (ctx.part?.reads(file.path) === false) continue;
        const own = ctx.part?.at(file.path, ctx) ?? ctx;
        const chunk = readFile(own, file) ?? await readSparse(own, reader, file);
        if (chunk !== void 0) yield chunk;
      }
    },
    async *entries(filter) {
      const isWanted = ({ path, index }) => filter === void 0 || filter.path(path) || index !== void 0 && filter.blobs.has(index.blob);
      for (const file of files) if (file.inside && isWanted(file)) yield entry(ctx, reader, file);
    },
    ...reader !== void 0 && { close: () => reader.close() }
  };
}
function readFile(ctx, { path, full, index }) {
  const read = m178_readDisk(full, ctx.maxFileSize);
  switch (read.kind) {
    case "file":
    case "symlink":
      ctx.coverage.files++;
      ctx.coverage.bytes += read.bytes.length;
      return { bytes: read.bytes, path, where: "content" };
    case "too-large":
      m177_tooLarge(ctx, path, read.size);
      break;
    case "unreadable":
      ctx.coverage.problem(
        `some files cannot be read (${read.code}): change their permissions, or exclude them`,
        "unreadable",
        path
      );
      break;
    case "special-file":
      ctx.coverage.skip("special-file", path);
      break;
    default:
      if (index?.skipWorktree !== true) ctx.coverage.skip("deleted", path);
  }
  return void 0;
}
async function readSparse(ctx, reader, file) {
  const { path, full, index } = file;
  if (index?.skipWorktree !== true || reader === void 0 || m178_readDisk(full, 0).kind !== "missing") return void 0;
  const bytes = await m177_readBlob(ctx, reader, index.blob, path);
  if (bytes === void 0) return void 0;
  ctx.coverage.files++;
  return { bytes, path, where: "content", blob: index.blob };
}
function entry(ctx, reader, file) {
  const { path, full, index } = file;
  const sparse = index?.skipWorktree === true && m178_readDisk(full, 0).kind === "missing";
  return {
    path,
    mode: index?.mode ?? m178_modeOnDisk(full),
    ...index !== void 0 && { blob: index.blob },
    tracked: index !== void 0,
    onDisk: !sparse,
    read: async () => {
      if (sparse && reader !== void 0) return reader.content(index.blob, "blob");
      const read = m178_readDisk(full, ctx.maxFileSize);
      if ("bytes" in read) return read.bytes;
      throw new m101_IncompleteError(`${path} cannot be read (${read.kind})`);
    }
  };
}

export {
  treeSource
};
