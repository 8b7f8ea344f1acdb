// DuckDB: the mean of each of the 24 items per CoP, nothing else. Usage: node duckdb-means.js FILE digits|labels
import { DuckDBInstance } from '@duckdb/node-api';

const [file, kind] = process.argv.slice(2);
const labels = [
  'Pas du tout d’accord',
  'Plutôt pas d’accord',
  'Ni d’accord ni pas d’accord',
  'Plutôt d’accord',
  'Tout à fait d’accord',
];
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const described = await connection.runAndReadAll(`describe select * from read_csv('${file}')`);
const items = described
  .getRows()
  .map(([name]) => name)
  .filter((name) => name.includes('.'));
const code = (name) =>
  kind === 'digits'
    ? `"${name}"`
    : `case "${name}" ${labels.map((label, index) => `when '${label}' then ${index + 1}`).join(' ')} end`;
const means = items.map((name) => `avg(${code(name)})`).join(', ');
const result = await connection.runAndReadAll(
  `select cohort, ${means} from read_csv('${file}') group by cohort order by cohort`,
);
process.stdout.write(`${JSON.stringify(result.getRows())}\n`);
