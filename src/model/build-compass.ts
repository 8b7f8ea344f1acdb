/** Owns turning the plain values of `instrument.yaml` into the compass, with its phases and themes known to each item. */
import type { CompassInstrument, CompassItem, CompassTheme, KitDocument, PhaseId } from './compass.js';

/** The shape of `questionnaires/compass/instrument.yaml`. */
export interface CompassFile {
  id: string;
  version: string;
  scales: CompassInstrument['scales'];
  thresholds: CompassInstrument['thresholds'];
  phases: { id: PhaseId; themes: ThemeFile[] }[];
}

interface ThemeFile {
  id: string;
  scale: string;
  signal?: boolean;
  sources: string[];
  items: { id: string; express?: boolean; essential?: boolean; document: KitDocument }[];
}

/** What the file leaves out is no: neither express nor essential, no signal. The file has the right form already. */
export function buildCompass(file: CompassFile): CompassInstrument {
  return {
    id: file.id,
    version: file.version,
    scales: file.scales,
    thresholds: file.thresholds,
    phases: file.phases.map(({ id, themes }) => ({
      id,
      themes: themes.map((theme) => buildTheme(id, theme)),
    })),
  };
}

function buildTheme(phase: PhaseId, theme: ThemeFile): CompassTheme {
  const items = theme.items.map(
    (item): CompassItem => ({
      id: item.id,
      phase,
      theme: theme.id,
      scale: theme.scale,
      express: item.express ?? false,
      essential: item.essential ?? false,
      document: item.document,
    }),
  );
  const { id, scale, sources } = theme;
  return { id, phase, scale, signal: theme.signal ?? false, sources, items };
}
