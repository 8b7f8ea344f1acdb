// Writes the dossiers of a simulated portfolio: node scripts/run-typescript.js scripts/simulate-portfolio.ts FOLDER [COPS] [ROUNDS]
import { writePortfolio } from '../tests/support/portfolio.js';

const [folder = 'portfolio', cops = '200', rounds = '5'] = process.argv.slice(2);
writePortfolio(folder, { cops: Number(cops), rounds: Number(rounds) });
process.stderr.write(`${cops} CoPs × ${rounds} rounds: ${folder}\n`);
