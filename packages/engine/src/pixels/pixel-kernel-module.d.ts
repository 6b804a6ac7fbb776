/** What the build leaves in `built/`: the compiled `assembly/`, as base64, so that Node and browsers load it alike. */
export declare const WASM_BASE64: string;
