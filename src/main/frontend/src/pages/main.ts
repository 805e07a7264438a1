import '../polyfills';
import { createApp } from 'vue';
import App from './App.vue';
import './pages.css';

createApp(App).mount('#app');
