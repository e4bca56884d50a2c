/** Tests, fixtures, examples and documents: what stands there is made up. */
const TESTS =
  /(?:^|\/)(?:tests?|__tests__|specs?|e2e|cypress|playwright|fixtures?|testdata|mocks?|__mocks__|examples?|samples?|demos?|docs?|stories|benchmarks?|node_modules|vendor)\/|[._-](?:tests?|specs?|e2e|stories|mocks?|fixtures?)\.\w+$|(?:^|\/)(?:test_|conftest)[^/]*$/i;

/** Whether a path says that a program's code there is not what runs in production. */
export function isTestPath(path: string): boolean {
  return TESTS.test(path);
}
