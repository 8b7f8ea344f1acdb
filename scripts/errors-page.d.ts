export function errorsPage(
  catalogue: Readonly<Record<string, number>>,
  words: Readonly<Record<string, { what: string; mend: string }>>,
): string;
