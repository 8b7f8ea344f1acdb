/** Owns running the search for leaks on its own: the report as JSON on standard output. */
import { importBuild } from './import-build.js';
import { findLeaks } from './leaks.js';

const { main } = await importBuild();
process.stdout.write(JSON.stringify(await findLeaks(main)));
