import './app/sheaf-app.ts';
import { followTheme } from './app/theme.ts';
import { words } from './words/words.ts';

document.documentElement.lang = words.language;
followTheme();
