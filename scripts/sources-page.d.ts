interface Cited {
  id: string;
  sources: string[];
}

export interface Sources {
  compass: {
    structure: { phases: { id: string; themes: Cited[] }[] };
    words: { phases: Record<string, { name: string }>; themes: Record<string, { name: string }> };
  };
  survey: {
    structure: { dimensions: (Cited & { feeds: string[] })[] };
    words: { dimensions: Record<string, { name: string }> };
  };
  pitfalls: {
    structure: { rules: Cited[] };
    words: { pitfalls: Record<string, { name: string }> };
  };
  documents: (Cited & { title: string })[];
  bibliography: Record<string, { reference: string; note: string }>;
}

export function sourcesPage(sources: Sources): string;
