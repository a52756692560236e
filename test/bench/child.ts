/** The process of one measure: its task is the one argument, its figures the last line it prints. */
import { measure, type MeasureTask } from './measures.ts';

// Only the bench starts this script, and gives it what it has made itself.
const task = JSON.parse(process.argv[2] ?? '') as MeasureTask;
const figures = await measure(task);
console.log(JSON.stringify(figures));
