import { RegExpParser } from "@eslint-community/regexpp";
import { describe, expect, it } from "vitest";
import { checkBacktracking } from "../../src/ruleset/backtracking.ts";

const check = (pattern: string): void =>
  checkBacktracking(new RegExpParser({ ecmaVersion: 2023 }).parsePattern(pattern), false);

describe("checkBacktracking", () => {
  it.each([
    "(?:a{1,100}){1,100}",
    "(?:a|a){1,50}b",
    "(?:a|ab){1,50}c",
    "(?:[a-z]{1,9}[0-9]{0,9}){1,50}",
    "(?:x?a{0,9}){5,90}",
    "(?:[a-z]{2,20}(?![b-z])){1,12}x",
    "[a-z]{0,900}[a-z]{0,900}[a-z]{0,900}x",
    String.raw`[\s\S]{0,900}\w{0,900}x`,
    String.raw`(?=[\s\S]{0,1000}y)x[\s\S]{0,9000}?[a-z]{0,900}z`,
  ])("refuses %s", (pattern) => {
    expect(() => check(pattern)).toThrow(/ways|repeated group/);
  });

  it.each([
    "(?:[a-z]{1,20}_){0,20}x",
    String.raw`(?:\\.|[^"\\]){0,900}"`,
    "[a-z]{1,500}=[0-9]{1,500}",
    String.raw`acme[\s\S]{0,60}?[0-9a-f]{32}`,
    String.raw`-----BEGIN[\s\S]{1,20000}?-----END`,
    "(?:[0-9]{1,3},){0,9}",
    "(?:[A-Z]{1,8}(?![A-Z])|[a-z]{2,20}(?![a-z])){1,12}x",
    String.raw`(?:(?!---)[\s\S]){0,1500}?kind:`,
  ])("takes %s", (pattern) => {
    expect(() => check(pattern)).not.toThrow();
  });
});
