import '../polyfills';
import { createApp } from 'vue';
import Report from './Report.vue';
import './report.css';

createApp(Report).mount('#app');
