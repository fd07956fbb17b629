/** Reads the JSON of a plan with all digits of its numbers. */

/** A number as it is written. */
export interface Written {
  readonly '#': string;
}

/** The value of a JSON text in which every number is an object that holds its text. */
export function readNumbersAsText(json: string): unknown {
  return JSON.parse(
    json.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g, (token) =>
      token.startsWith('"') ? token : `{"#":"${token}"}`,
    ),
  );
}
