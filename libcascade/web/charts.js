// Draws the charts of a report from its JSON. The page is whole without: every chart stands above
// the table that holds its numbers.
import * as echarts from 'echarts/core';
import { CustomChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { colours, cut, fontFamily, onPaper, wrapped } from './drawing.js';
import { common, kinds } from './kinds.js';

echarts.use([CustomChart, SankeyChart, ScatterChart, AriaComponent, GridComponent, LegendComponent,
    MarkLineComponent, TitleComponent, TooltipComponent, SVGRenderer]);

function optionOf(chart, ink, width) {
    const special = kinds[chart.data.kind](chart.data, ink, width);
    const height = special.height;
    delete special.height;
    return { height, option: { ...common(ink, width), ...special } };
}

// --- saving ------------------------------------------------------------------------------------------

function save(name, address) {
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
}

/// The chart on white with its title and where it comes from, as it is pasted into a document.
function onSheet(chart, source) {
    const width = 960;
    const below = wrapped(source, 140, 3);
    const foot = 18 + below.length * 15;
    const about = wrapped(chart.about, 150, 4);
    const head = 54 + about.length * 16;
    const box = document.createElement('div');
    const { height, option } = optionOf(chart, onPaper, width - 40);
    box.style.cssText = `position:absolute;left:-9999px;width:${width}px;height:${height + head + foot}px`;
    document.body.appendChild(box);
    const drawn = echarts.init(box, null, { renderer: 'svg', width, height: height + head + foot });
    const shift = (list, by) => [].concat(list || []).map(one => ({ ...one, top: (typeof one.top === 'number' ? one.top : 0) + by, left: (one.left || 0) + 20 }));
    option.backgroundColor = '#ffffff';
    if (option.grid) option.grid = [].concat(option.grid).map(one => ({
        ...one, top: one.top + head, left: one.left + 20, right: one.right + 20, ...(one.bottom === undefined ? {} : { bottom: one.bottom + foot }),
    }));
    if (option.legend) option.legend = shift(option.legend, head);
    if (chart.data.kind === 'flow') Object.assign(option.series[0], { top: option.series[0].top + head, bottom: option.series[0].bottom + foot, left: 24 });
    option.title = [
        { text: cut(chart.title, 90), left: 20, top: 16, textStyle: { fontSize: 17, fontWeight: 650, color: onPaper.ink, fontFamily } },
        { text: about.join('\n'), left: 20, top: 42, textStyle: { fontSize: 11.5, fontWeight: 400, lineHeight: 16, color: onPaper.soft, fontFamily } },
        { text: below.join('\n'), left: 20, bottom: 8, textStyle: { fontSize: 11, fontWeight: 400, lineHeight: 15, color: onPaper.soft, fontFamily } },
        ...shift(option.title, head),
    ];
    drawn.setOption(option);
    const address = drawn.getDataURL({ type: 'svg' });
    drawn.dispose();
    box.remove();
    return { address, width, height: height + head + foot };
}

function saveAs(chart, source, kind) {
    const sheet = onSheet(chart, source);
    const name = chart.id.replace(/^chart-/, 'cascade-');
    if (kind === 'svg') return save(name + '.svg', sheet.address);
    const picture = new Image();
    picture.onload = () => {
        const canvas = document.createElement('canvas');
        canvas.width = sheet.width * 2;
        canvas.height = sheet.height * 2;
        const pen = canvas.getContext('2d');
        pen.scale(2, 2);
        pen.drawImage(picture, 0, 0, sheet.width, sheet.height);
        save(name + '.png', canvas.toDataURL('image/png'));
    };
    picture.src = sheet.address;
}

// --- the page ------------------------------------------------------------------------------------------

const facts = JSON.parse(document.getElementById('facts').textContent);
const drawn = [];
document.documentElement.classList.add('charts');

function place(chart) {
    const box = document.getElementById(chart.id);
    if (!box) return;
    const canvas = box.querySelector('.canvas');
    try {
        const tools = document.createElement('div');
        tools.className = 'tools';
        for (const kind of ['png', 'svg']) {
            const button = document.createElement('button');
            button.type = 'button';
            button.className = 'plain';
            button.textContent = 'Save as ' + kind.toUpperCase();
            button.setAttribute('aria-label', `Save the chart \u201c${chart.title}\u201d as ${kind.toUpperCase()}`);
            button.addEventListener('click', () => saveAs(chart, facts.source, kind));
            tools.appendChild(button);
        }
        const one = { chart, canvas, draw: null, width: 0 };
        one.draw = (ink, width) => {
            if (one.instance) one.instance.dispose();
            const { height, option } = optionOf(chart, ink, width);
            canvas.style.height = height + 'px';
            one.instance = echarts.init(canvas, null, { renderer: 'svg', width, height });
            one.instance.setOption(option);
            one.width = width;
        };
        one.draw(colours(), canvas.clientWidth);
        box.appendChild(tools);
        drawn.push(one);
    } catch (fault) {
        // The table below has the numbers; a chart that cannot be drawn leaves no empty frame.
        box.remove();
    }
}

function redraw(ink, widthOf) {
    for (const one of drawn) one.draw(ink, widthOf(one));
}

facts.charts.forEach(place);

let waiting = 0;
window.addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
        for (const one of drawn) if (one.canvas.clientWidth !== one.width && one.canvas.clientWidth > 0) one.draw(colours(), one.canvas.clientWidth);
    }, 150);
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => redraw(colours(), one => one.width));
// A sheet of A4 less its margins is 182 mm wide: 688 pixels less the frame around a chart.
window.addEventListener('beforeprint', () => redraw(onPaper, () => 640));
window.addEventListener('afterprint', () => redraw(colours(), one => one.canvas.clientWidth));
