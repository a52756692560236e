import './app/sheaf-app.ts';
import { followLanguage } from './app/language.ts';
import { followTheme } from './app/theme.ts';

followLanguage();
followTheme();
