import { describe, expect, it } from "vitest";
import { compilePattern } from "../../src/ruleset/compilePattern.ts";
import { fake } from "../support/fake.ts";

function finder(pattern: string): (text: string) => string | undefined {
  const { pattern: source, flags } = compilePattern(pattern, []);
  const regex = new RegExp(source, flags);
  return (text) => regex.exec(text)?.groups?.["secret"];
}

const value = fake("hex", 32);
/** Test names hold this word instead of a value. */
const fill = (text: string): string => text.replaceAll("VALUE", value);

describe("{{near:…}}", () => {
  const find = finder("{{near:acme}}(?<secret>[0-9a-f]{32}){{end}}");

  it.each([
    `acme_api_key = "VALUE"`,
    `acmeToken := \`VALUE\``,
    `acme_TOKEN :::= "VALUE"`,
    `acme_TOKEN ?= "VALUE"`,
    `$acmeToken .= "VALUE"`,
    `var acmeToken string = "VALUE"`,
    `String acmeToken = "VALUE";`,
    `"acmeToken" => "VALUE"`,
    `{"acme_token": "VALUE"}`,
    `{\\"acme_token\\": \\"VALUE\\"}`,
    `<acmeToken>\n    VALUE\n</acmeToken>`,
    `System.setProperty("ACME_TOKEN", "VALUE")`,
    `client.acme.setToken('VALUE')`,
    `{"config.ini": "ACME_TOKEN=VALUE\\nBACKUP=true"}`,
    `export ACME_SECRET_KEY=VALUE`,
    `acme-cli --acme-api-key VALUE deploy`,
    `acme:\n  api_key: VALUE`,
    `# the key for acme\napi_key = VALUE`,
    `curl https://api.acme.com/v1/x \\\n  -H "Authorization: Bearer VALUE"`,
    `acme SECRET VALUE`,
    `https://acme.com/?api_key=VALUE&x=1`,
    `acme_key%3DVALUE`,
    `config['acme']['key'] = 'VALUE'`,
  ])("finds %s", (text) => {
    expect(find(fill(text))).toBe(value);
  });

  it.each([
    `checksum = "VALUE"`,
    `acme: see https://example.org/VALUE`,
    `acme_key = "VALUE0"`,
    `acme_key = VALUE.upper`,
    `acme/sdk@VALUE`,
    `acme_key = "${"-".repeat(90)}" ; hash = "VALUE"`,
  ])("leaves %s", (text) => {
    expect(find(fill(text))).toBeUndefined();
  });
});

describe("{{name:…}}", () => {
  const find = finder("{{name:box}}(?<secret>[0-9a-f]{32}){{end}}");

  it.each([`BOX_CLIENT_SECRET=VALUE`, `box token: "VALUE"`, `"box.api.key": "VALUE"`])("finds %s", (text) => {
    expect(find(fill(text))).toBe(value);
  });

  it.each([`sandbox_key = "VALUE"`, `box = "VALUE"`, `draw(box, "VALUE")`])("leaves %s", (text) => {
    expect(find(fill(text))).toBeUndefined();
  });
});

describe("{{start}} and {{end}}", () => {
  const find = finder("{{start}}(?<secret>acme_[0-9a-f]{32}){{end}}");

  it.each([`acme_VALUE`, `"x\\nacme_VALUE"`, `token%3Dacme_VALUE`, `The key is acme_VALUE.`, `acme_VALUE@host`])(
    "finds %s",
    (text) => {
      expect(find(fill(text))).toBe(`acme_${value}`);
    },
  );

  it.each([`xacme_VALUE`, `acme_VALUE0`, `acme_VALUE-tail`, `acme_VALUE=1`, `acme_VALUE.example`])(
    "leaves %s",
    (text) => {
      expect(find(fill(text))).toBeUndefined();
    },
  );
});
