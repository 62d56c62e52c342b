// Draws the charts of a report from its JSON. The page is whole without: every chart stands above
// the table that holds its numbers.
import * as echarts from 'echarts/core';
import { CustomChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { colours, cut, escaped, grouped, intervalShapes, onPaper, reachOf } from './drawing.js';

echarts.use([CustomChart, SankeyChart, ScatterChart, AriaComponent, GridComponent, LegendComponent,
    MarkLineComponent, TitleComponent, TooltipComponent, SVGRenderer]);

const fontFamily = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';

function short(number) {
    for (const [step, word] of [[1e9, ' bn'], [1e6, ' m']])
        if (Math.abs(number) >= step) return grouped(Math.round(number / step * 10) / 10) + word;
    return grouped(Math.round(number * 100) / 100);
}

function tip(title, lines) {
    return `<b>${escaped(cut(title, 80))}</b><br>` + lines.map(escaped).join('<br>');
}

function common(ink, narrow) {
    return {
        animation: false,
        textStyle: { fontFamily, color: ink.ink, fontSize: narrow ? 11 : 12 },
        tooltip: {
            trigger: 'item', confine: true, backgroundColor: ink.sheet, borderColor: ink.line, extraCssText: 'max-width:22rem;white-space:normal',
            textStyle: { color: ink.ink, fontSize: 12.5, fontFamily },
        },
        aria: { enabled: false },
    };
}

function valueAxis(ink, more) {
    return {
        type: 'value', axisLine: { show: false }, axisTick: { show: false },
        splitLine: { lineStyle: { color: ink.line } },
        axisLabel: { color: ink.soft, formatter: short, hideOverlap: true }, ...more,
    };
}

function nameAxis(ink, names, more) {
    return {
        type: 'category', data: names.map((_, i) => i), axisTick: { show: false }, axisLine: { lineStyle: { color: ink.line } },
        axisLabel: { color: ink.ink, formatter: i => cut(names[i], more.longest), interval: more.interval, hideOverlap: more.hideOverlap },
        inverse: more.inverse, gridIndex: more.gridIndex,
    };
}

function legend(ink, names) {
    return { top: 0, left: 0, itemWidth: 14, itemHeight: 10, itemGap: 18, icon: 'roundRect', selectedMode: true, textStyle: { color: ink.soft }, data: names };
}

function tailOf(cells) {
    return Math.max(1e-9, ...cells.filter(Boolean).map(cell => cell[1] === null ? cell[0] : cell[1])) * 0.12;
}

/// Series of interval bars, side by side within each name.
function intervalSeries(list, names, ink, options) {
    const tail = options.tail;
    return list.map((one, at) => ({
        type: 'custom', name: one.name, color: ink.series[at % 3], xAxisIndex: options.grid || 0, yAxisIndex: options.grid || 0, clip: false,
        encode: options.horizontal ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
        data: one.cells.map((cell, i) => [i, cell ? cell[0] : 0, reachOf(cell, tail)]),
        tooltip: { formatter: p => one.cells[p.dataIndex] ? tip(names[p.dataIndex], [`${one.name}: ${one.cells[p.dataIndex][2]}`]) : '' },
        renderItem(params, api) {
            const cell = one.cells[params.dataIndex];
            if (!cell) return null;
            const { horizontal } = options;
            const band = api.size([1, 1])[horizontal ? 1 : 0];
            const gap = Math.min(3, band * 0.05);
            const thickness = Math.min(22, Math.max(3, band * 0.72 / list.length - gap));
            const centre = api.coord(horizontal ? [0, params.dataIndex] : [params.dataIndex, 0])[horizontal ? 1 : 0];
            const across = centre - (thickness + gap) * list.length / 2 + at * (thickness + gap) + gap / 2;
            const pixels = value => api.coord(horizontal ? [value, params.dataIndex] : [params.dataIndex, value])[horizontal ? 0 : 1];
            const children = intervalShapes(cell, pixels, across, thickness, ink.series[at % 3], { horizontal, tail, middle: options.middle });
            if (horizontal && options.labels) {
                const end = pixels(reachOf(cell, tail) / (options.middle ? 2 : 1));
                children.push({ type: 'text', silent: true, style: { text: cut(cell[2], 34), x: end + 6, y: across + thickness / 2, verticalAlign: 'middle', fill: ink.soft, font: `11px ${fontFamily}` } });
            }
            return { type: 'group', children };
        },
    }));
}

function labelRoom(list, width) {
    const longest = Math.max(0, ...list.flatMap(one => one.cells).filter(Boolean).map(cell => Math.min(34, cell[2].length)));
    return Math.min(longest * 6.3 + 10, width * 0.34);
}

const kinds = {
    bars(data, ink, width) {
        const narrow = width < 520;
        const cells = data.series.flatMap(one => one.cells);
        const tail = tailOf(cells);
        const longest = narrow ? 14 : 30;
        return {
            height: 60 + data.names.length * (data.series.length > 1 ? 44 : 30),
            legend: legend(ink, data.series.map(one => one.name)),
            grid: { left: 4, right: labelRoom(data.series, width), top: 34, bottom: 4, containLabel: true },
            xAxis: valueAxis(ink, { splitNumber: narrow ? 2 : 5 }),
            yAxis: nameAxis(ink, data.names, { inverse: true, longest, interval: 0 }),
            series: intervalSeries(data.series, data.names, ink, { horizontal: true, tail, labels: true }),
        };
    },

    pyramid(data, ink, width) {
        const narrow = width < 520;
        const tail = tailOf(data.series.flatMap(one => one.cells));
        const widest = Math.max(...data.series.flatMap(one => one.cells).map(cell => reachOf(cell, tail)), 1e-9);
        return {
            height: 44 + data.names.length * 62,
            legend: legend(ink, data.series.map(one => one.name)),
            grid: { left: 4, right: labelRoom(data.series, width), top: 34, bottom: 6, containLabel: true },
            xAxis: { ...valueAxis(ink), min: -widest / 2, max: widest / 2, axisLabel: { show: false }, splitLine: { show: false } },
            yAxis: nameAxis(ink, data.names, { inverse: true, longest: narrow ? 12 : 24, interval: 0 }),
            series: intervalSeries(data.series, data.names, ink, { horizontal: true, tail, middle: true, labels: true }),
        };
    },

    panels(data, ink, width) {
        const each = 118, top = 22;
        const series = [], grid = [], xAxis = [], yAxis = [], title = [];
        data.panels.forEach((panel, i) => {
            const tail = tailOf(panel.cells);
            title.push({ text: panel.name, left: 0, top: i * (each + 40), textStyle: { fontSize: 12.5, fontWeight: 600, color: ink.series[i % 3], fontFamily } });
            grid.push({ left: 4, right: 8, top: i * (each + 40) + top + 4, height: each, containLabel: true });
            xAxis.push(nameAxis(ink, data.names, { longest: 10, gridIndex: i, hideOverlap: true }));
            yAxis.push(valueAxis(ink, { gridIndex: i, splitNumber: 3 }));
            const one = intervalSeries([panel], data.names, { ...ink, series: [ink.series[i % 3]] }, { horizontal: false, tail, grid: i });
            series.push(...one);
        });
        return { height: data.panels.length * (each + 40) + 6, title, grid, xAxis, yAxis, series };
    },

    targets(data, ink, width) {
        const share = (value, row) => value === null ? null : value / row.aim * 100;
        const cells = data.rows.map(row => [share(row.cell[0], row), share(row.cell[1], row), `${row.cell[2]}; target ${row.aim_text}: ${row.verdict}`, row.cell[3]]);
        const names = data.rows.map(row => row.name);
        const tail = Math.max(15, tailOf(cells));
        const narrow = width < 520;
        const series = intervalSeries([{ name: 'On record', cells }], names, ink, { horizontal: true, tail });
        series[0].markLine = {
            silent: true, symbol: 'none', data: [{ xAxis: 100 }], lineStyle: { color: ink.series[1], width: 2, type: 'solid' },
            label: { formatter: 'target', color: ink.series[1], position: 'start', distance: 4 },
        };
        return {
            height: 60 + names.length * 40,
            grid: { left: 4, right: 26, top: 10, bottom: 26, containLabel: true },
            xAxis: valueAxis(ink, { axisLabel: { color: ink.soft, formatter: value => short(value) + ' %', hideOverlap: true }, max: Math.max(120, ...cells.map(cell => Math.ceil(reachOf(cell, tail)))) }),
            yAxis: nameAxis(ink, names, { inverse: true, longest: narrow ? 18 : 48, interval: 0 }),
            series,
        };
    },

    printed(data, ink, width) {
        const names = data.rows.map(row => row.name);
        const narrow = width < 520;
        const low = value => Math.max(value, 0.8);
        const most = Math.max(...data.rows.flatMap(row => [row.cell, row.printed]).map(cell => cell[1] === null ? cell[0] * 3 : cell[1]), 10);
        const factor = 2.5;  // an open end is drawn as far as this many times the low end
        const span = cell => [low(cell[0]), cell[1] === null ? low(cell[0]) * factor : low(cell[1])];
        const bar = (name, cells, colour, place) => ({
            type: 'custom', name, color: colour, clip: true, encode: { x: [1, 2], y: 0 },
            data: cells.map((cell, i) => [i, ...span(cell)]),
            tooltip: { formatter: p => tip(names[p.dataIndex], [`in print: ${data.rows[p.dataIndex].printed[2]}`, `from the records: ${data.rows[p.dataIndex].cell[2]}`, data.rows[p.dataIndex].verdict]) },
            renderItem(params, api) {
                const cell = cells[params.dataIndex];
                const band = api.size([1, 1])[1];
                const thickness = Math.min(9, band * 0.3);
                const across = api.coord([1, params.dataIndex])[1] + (place ? 1 : -thickness - 1);
                const left = api.coord([1, params.dataIndex])[0];
                const pixels = value => value === 0 ? left : api.coord([low(value), params.dataIndex])[0];
                const children = place ? [] : intervalShapes(cell, pixels, across, thickness, colour, { horizontal: true, tail: low(cell[0]) * (factor - 1) });
                if (place) {
                    const [from, to] = span(cell).map(value => api.coord([value, params.dataIndex])[0]);
                    const y = across + thickness / 2;
                    if (to > from) children.push({ type: 'line', shape: { x1: from, y1: y, x2: to, y2: y }, style: { stroke: colour, lineWidth: 2, lineDash: cell[1] === null ? [3, 3] : null } });
                    children.push({ type: 'polygon', shape: { points: [[from, y - 5], [from + 5, y], [from, y + 5], [from - 5, y]] }, style: { fill: colour } });
                }
                return { type: 'group', children };
            },
        });
        return {
            height: 60 + names.length * 32,
            legend: legend(ink, ['From the records', 'In print']),
            grid: { left: 4, right: 18, top: 34, bottom: 4, containLabel: true },
            xAxis: { ...valueAxis(ink), type: 'log', min: 1, max: Math.pow(10, Math.ceil(Math.log10(most))) },
            yAxis: nameAxis(ink, names, { inverse: true, longest: narrow ? 16 : 34, interval: 0 }),
            series: [
                bar('From the records', data.rows.map(row => row.cell), ink.series[0], 0),
                bar('In print', data.rows.map(row => row.printed), ink.series[1], 1),
            ],
        };
    },

    flow(data, ink, width) {
        const narrow = width < 520;
        const depths = new Set(data.nodes.map(node => node.depth)), order = [...depths].sort();
        const widest = Math.max(...order.map(depth => data.nodes.filter(node => node.depth === depth).length));
        const shades = [ink.series[1], ink.series[0], ink.series[2], ink.series[0]];
        return {
            height: Math.max(240, 60 + widest * 54),
            series: [{
                type: 'sankey', left: 4, right: narrow ? 92 : 170, top: 14, bottom: 14, nodeWidth: 12, nodeGap: 28, draggable: false,
                layoutIterations: 32, emphasis: { focus: 'adjacency' }, lineStyle: { color: 'source', opacity: 0.42, curveness: 0.5 },
                label: { color: ink.ink, fontSize: narrow ? 10.5 : 12, fontFamily, lineHeight: 15, width: narrow ? 84 : 160, overflow: 'truncate', formatter: p => `${cut(data.nodes[p.dataIndex].name, narrow ? 16 : 28)}\n{n|${data.nodes[p.dataIndex].text}}`, rich: { n: { color: ink.soft, fontSize: 11, lineHeight: 14 } } },
                data: data.nodes.map((node, i) => ({ name: String(i), depth: order.indexOf(node.depth), itemStyle: { color: shades[node.depth], borderWidth: 0 } })),
                links: data.links.filter(link => link[2] > 0).map(link => ({ source: String(link[0]), target: String(link[1]), value: link[2], words: link[3], lineStyle: { opacity: link[4] ? 0.22 : 0.42 } })),
                tooltip: {
                    formatter: p => p.dataType === 'edge'
                        ? tip(data.nodes[+p.data.source].name + ' \u2192 ' + data.nodes[+p.data.target].name, [p.data.words + ' attendances'])
                        : tip(data.nodes[p.dataIndex].name, [data.nodes[p.dataIndex].text + ' attendances']),
                },
            }],
        };
    },
};

function optionOf(chart, ink, width) {
    const special = kinds[chart.data.kind](chart.data, ink, width);
    const height = special.height;
    delete special.height;
    return { height, option: { ...common(ink, width < 520), ...special } };
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
    const width = 960, head = 58, foot = 30;
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
    if (chart.data.kind === 'flow') Object.assign(option.series[0], { top: 14 + head, bottom: 14 + foot, left: 24 });
    option.title = [
        { text: cut(chart.title, 90), left: 20, top: 16, textStyle: { fontSize: 17, fontWeight: 650, color: onPaper.ink, fontFamily } },
        { text: cut(source, 150), left: 20, bottom: 8, textStyle: { fontSize: 11, fontWeight: 400, color: onPaper.soft, fontFamily } },
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
