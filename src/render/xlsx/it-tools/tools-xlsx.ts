export async function renderToolsXlsx(_a: unknown, _b: unknown): Promise<Uint8Array> {
  return new Uint8Array();
}
