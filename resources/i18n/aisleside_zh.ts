<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n 处变动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters left</source>
        <translation>
            <numerusform>还可输入 %n 个字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters too many</source>
        <translation>
            <numerusform>超出 %n 个字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers bought it at {place} from {since} to {until}</source>
        <translation>
            <numerusform>{since}至{until}，{place}有 %n 位顾客买过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers bought it here from {since} to {until}</source>
        <translation>
            <numerusform>{since}至{until}，本店有 %n 位顾客买过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers of all stores bought it from {since} to {until}</source>
        <translation>
            <numerusform>{since}至{until}，所有门店有 %n 位顾客买过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n 件商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>剩 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n 个月前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>companions</comment>
        <translation>
            <numerusform>另有 %n 位同行者</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more on the tablet</source>
        <translation>
            <numerusform>平板上还有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not on board yet</source>
        <translation>
            <numerusform>%n 人尚未登机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on board</source>
        <translation>
            <numerusform>机上 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned</source>
        <translation>
            <numerusform>退回 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats free</source>
        <translation>
            <numerusform>%n 个空座</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things would not have worked</source>
        <translation>
            <numerusform>有 %n 项会行不通</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>%n 周前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n 年前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n {tier} customers bought it from {since} to {until}</source>
        <translation>
            <numerusform>{since}至{until}，有 %n 位 {tier} 顾客买过</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 处变动</translation>
    </message>
    <message>
        <source>1 character left</source>
        <translation>还可输入 1 个字</translation>
    </message>
    <message>
        <source>1 character too many</source>
        <translation>超出 1 个字</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 位顾客</translation>
    </message>
    <message>
        <source>1 customer bought it at {place} from {since} to {until}</source>
        <translation>{since}至{until}，{place}有 1 位顾客买过</translation>
    </message>
    <message>
        <source>1 customer bought it here from {since} to {until}</source>
        <translation>{since}至{until}，本店有 1 位顾客买过</translation>
    </message>
    <message>
        <source>1 customer of all stores bought it from {since} to {until}</source>
        <translation>{since}至{until}，所有门店有 1 位顾客买过</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 件商品</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>1 seat free</source>
        <translation>1 个空座</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 秒</translation>
    </message>
    <message>
        <source>1 {tier} customer bought it from {since} to {until}</source>
        <translation>{since}至{until}，有 1 位 {tier} 顾客买过</translation>
    </message>
    <message>
        <source>A boarding a colleague noted</source>
        <translation>同事记录的登机</translation>
    </message>
    <message>
        <source>A card number does not belong in a note.</source>
        <translation>备注里不能写卡号。</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>A colleague’s hint on who is who</source>
        <translation>同事关于身份的提示</translation>
    </message>
    <message>
        <source>A colleague’s note</source>
        <translation>同事的备注</translation>
    </message>
    <message>
        <source>A colleague’s plan</source>
        <translation>同事的计划</translation>
    </message>
    <message>
        <source>A colleague’s record</source>
        <translation>同事的记录</translation>
    </message>
    <message>
        <source>A detail a colleague learned</source>
        <translation>同事了解到的信息</translation>
    </message>
    <message>
        <source>A document or account number does not belong in a note.</source>
        <translation>备注里不能写证件号或账号。</translation>
    </message>
    <message>
        <source>A fault on board</source>
        <translation>机上故障</translation>
    </message>
    <message>
        <source>A fault or a complaint that you record stands here until it is sent.</source>
        <translation>您记录的故障或投诉在发送前显示在这里。</translation>
    </message>
    <message>
        <source>A few seconds left</source>
        <translation>还需几秒</translation>
    </message>
    <message>
        <source>A flight appears here once it is given to this gate, and its list has arrived.</source>
        <translation>航班分配到此登机口且名单到达后，会显示在这里。</translation>
    </message>
    <message>
        <source>A flight appears here once it is given to this lounge, and its list has arrived.</source>
        <translation>航班分配到此休息室且名单到达后，会显示在这里。</translation>
    </message>
    <message>
        <source>A flight comes here a day before it leaves, for the crew that is rostered. Connect once, or ask whoever leads the crew.</source>
        <translation>航班在起飞前一天发到这里，供排班机组使用。请联网一次，或询问机组负责人。</translation>
    </message>
    <message>
        <source>A large removal waits for a person</source>
        <translation>一次大量移除需要有人确认</translation>
    </message>
    <message>
        <source>A line is too long: {length} letters, {limit} fit. Nothing was saved, and it is still on the screen. Shorten it, or put the rest into a note.</source>
        <translation>一行太长：{length} 个字，最多 {limit} 个。没有保存，内容仍在屏幕上。请缩短，或将其余写入备注。</translation>
    </message>
    <message>
        <source>A manager may offer more.</source>
        <translation>经理可提供更多。</translation>
    </message>
    <message>
        <source>A moment on board a colleague noted</source>
        <translation>同事记录的机上时刻</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A product no longer listed</source>
        <translation>已下架的商品</translation>
    </message>
    <message>
        <source>A profile a colleague opened</source>
        <translation>同事打开的资料</translation>
    </message>
    <message>
        <source>A step a colleague took</source>
        <translation>同事的操作</translation>
    </message>
    <message>
        <source>A task a colleague ticked</source>
        <translation>同事勾选的任务</translation>
    </message>
    <message>
        <source>About {count} min left</source>
        <translation>大约还需 {count} 分钟</translation>
    </message>
    <message>
        <source>About {count} s left</source>
        <translation>大约还需 {count} 秒</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Aisleside cannot open or write its files on this tablet. What was saved before is safe. Check that the disk is there and may be written, then start Aisleside again.</source>
        <translation>Aisleside 无法打开或写入本平板上的文件。之前保存的内容是安全的。请检查磁盘是否存在并可写入，然后重新启动 Aisleside。</translation>
    </message>
    <message>
        <source>Aisleside is already open on this tablet, so it was not opened a second time. Nothing was changed. Go on in the window that is open, or close it first.</source>
        <translation>Aisleside 已在本平板上打开，因此没有再次打开。没有任何更改。请在已打开的窗口中继续，或先将其关闭。</translation>
    </message>
    <message>
        <source>Aisleside was updated, so the customer data on this tablet has to be loaded again. Nothing is lost. It loads by itself as soon as the hub is reached.</source>
        <translation>Aisleside 已更新，因此需要重新加载本平板上的顾客数据。没有任何丢失。一旦连上中心，就会自动加载。</translation>
    </message>
    <message>
        <source>All of them are on this tablet.</source>
        <translation>全部都在本平板上。</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message numerus="yes">
        <source>All {of} people of this place can sign in.</source>
        <translation>
            <numerusform>本店全部 {of} 人都可以登录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {of} records.</source>
        <translation>
            <numerusform>全部 {of} 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Already boarded</source>
        <translation>此前已登机</translation>
    </message>
    <message>
        <source>Also goes with {products}</source>
        <translation>也搭配 {products}</translation>
    </message>
    <message>
        <source>Alteration</source>
        <translation>改衣</translation>
    </message>
    <message>
        <source>Alteration ready</source>
        <translation>改衣完成</translation>
    </message>
    <message>
        <source>An answer of the hub came out of order, so it was not used. Nothing on this tablet was changed. It asks again by itself.</source>
        <translation>中心的一个回复顺序不对，因此未采用。本平板没有任何更改。它会自动再次询问。</translation>
    </message>
    <message>
        <source>An apology</source>
        <translation>道歉</translation>
    </message>
    <message>
        <source>An outage would not stop you</source>
        <translation>断网也不影响工作</translation>
    </message>
    <message>
        <source>And {count} more. They leave by themselves.</source>
        <translation>还有 {count} 条，会自动发送。</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>另有答复</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>其他日期</translation>
    </message>
    <message>
        <source>Another flight</source>
        <translation>其他航班</translation>
    </message>
    <message>
        <source>Another part of the trip</source>
        <translation>行程的其他航段</translation>
    </message>
    <message>
        <source>Another store</source>
        <translation>其他门店</translation>
    </message>
    <message>
        <source>Another style</source>
        <translation>风格不同</translation>
    </message>
    <message>
        <source>Another {name} shops here. Check: {marks}.</source>
        <translation>这里还有另一位 {name}。请核对：{marks}。</translation>
    </message>
    <message>
        <source>Anybody here</source>
        <translation>店里任何人</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>分开坐</translation>
    </message>
    <message>
        <source>Apologised</source>
        <translation>已道歉</translation>
    </message>
    <message>
        <source>Apology recorded</source>
        <translation>已记录道歉</translation>
    </message>
    <message>
        <source>Apology taken on</source>
        <translation>已认领道歉</translation>
    </message>
    <message>
        <source>Apology: already handled by {place} at {time}</source>
        <translation>道歉：{place} 已处理，{time}</translation>
    </message>
    <message>
        <source>Apology: already handled by {place}, {time}</source>
        <translation>道歉：{place} 已处理，{time}</translation>
    </message>
    <message>
        <source>Apology: already handled, {time}</source>
        <translation>道歉：已处理，{time}</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Appointment {when}</source>
        <translation>预约：{when}</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到达</translation>
    </message>
    <message>
        <source>As after a restart</source>
        <translation>如同重启之后</translation>
    </message>
    <message>
        <source>As told to us</source>
        <translation>据告知</translation>
    </message>
    <message>
        <source>Ask at the door first</source>
        <translation>先在舱门询问</translation>
    </message>
    <message>
        <source>Ask before contacting</source>
        <translation>联系前先询问</translation>
    </message>
    <message>
        <source>Ask catering before the doors close.</source>
        <translation>请在关舱门前询问配餐。</translation>
    </message>
    <message>
        <source>Ask for the pass of today.</source>
        <translation>请索要今天的登机牌。</translation>
    </message>
    <message>
        <source>Ask for two facts</source>
        <translation>询问两项信息</translation>
    </message>
    <message>
        <source>Ask for {name}&apos;s size</source>
        <translation>问 {name} 的尺码</translation>
    </message>
    <message>
        <source>Ask next time about</source>
        <translation>下次问一下</translation>
    </message>
    <message>
        <source>Ask quietly</source>
        <translation>轻声询问</translation>
    </message>
    <message>
        <source>Ask quietly, help first</source>
        <translation>轻声询问，先帮忙</translation>
    </message>
    <message>
        <source>Ask the desk before anybody boards.</source>
        <translation>任何人登机前，请先问柜台。</translation>
    </message>
    <message>
        <source>Ask the gate for the last list.</source>
        <translation>请向登机口索要最新名单。</translation>
    </message>
    <message>
        <source>Ask {name} how it fits</source>
        <translation>问 {name} 是否合身</translation>
    </message>
    <message>
        <source>Asked at {time}</source>
        <translation>申请时间：{time}</translation>
    </message>
    <message>
        <source>Asked for help</source>
        <translation>已请求协助</translation>
    </message>
    <message>
        <source>Asked for help on the way</source>
        <translation>已请求途中协助</translation>
    </message>
    <message>
        <source>Asked for something more</source>
        <translation>另有请求</translation>
    </message>
    <message>
        <source>Asked for {when}</source>
        <translation>询问时间：{when}</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>指定时间</translation>
    </message>
    <message>
        <source>At other stores</source>
        <translation>其他门店</translation>
    </message>
    <message>
        <source>At the gate</source>
        <translation>在登机口</translation>
    </message>
    <message>
        <source>At the hub. What happened here since then counts as well.</source>
        <translation>在中心。此后在这里发生的也计算在内。</translation>
    </message>
    <message>
        <source>At {place}. Not on this tablet</source>
        <translation>在 {place}。不在本平板上</translation>
    </message>
    <message>
        <source>Avoids</source>
        <translation>避免</translation>
    </message>
    <message>
        <source>Back in stock</source>
        <translation>重新到货</translation>
    </message>
    <message>
        <source>Badge read. Now your PIN.</source>
        <translation>工牌已读取。请输入 PIN 码。</translation>
    </message>
    <message>
        <source>Basket {count}</source>
        <translation>购物篮 {count}</translation>
    </message>
    <message>
        <source>Belief, politics and private life do not belong in a note.</source>
        <translation>信仰、政治和私生活不属于备注。</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>最佳匹配</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Birthday today</source>
        <translation>今天生日</translation>
    </message>
    <message>
        <source>Birthday {when}. Wishes are welcome.</source>
        <translation>生日：{when}。欢迎送上祝福。</translation>
    </message>
    <message>
        <source>Block the network</source>
        <translation>断开网络</translation>
    </message>
    <message>
        <source>Blocked for a rehearsal</source>
        <translation>演练中已断开</translation>
    </message>
    <message>
        <source>Board by hand</source>
        <translation>手动登机</translation>
    </message>
    <message>
        <source>Boarded</source>
        <translation>已登机</translation>
    </message>
    <message>
        <source>Boarding</source>
        <translation>登机</translation>
    </message>
    <message>
        <source>Boarding of {name}</source>
        <translation>{name} 的登机</translation>
    </message>
    <message>
        <source>Boarding pass scanned</source>
        <translation>已扫描登机牌</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>Both facts fit.</source>
        <translation>两项信息均相符。</translation>
    </message>
    <message numerus="yes">
        <source>Bought %n times on board</source>
        <translation>
            <numerusform>在机上买过 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bought %n times, about {every}; last {ago}</source>
        <translation>
            <numerusform>买过 %n 次，约{every}一次；上次：{ago}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bought %n times; last {ago}</source>
        <translation>
            <numerusform>买过 %n 次；上次：{ago}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bought by %n customers</source>
        <translation>
            <numerusform>%n 位顾客买过</numerusform>
        </translation>
    </message>
    <message>
        <source>Bought by 1 customer</source>
        <translation>1 位顾客买过</translation>
    </message>
    <message>
        <source>Bought here before</source>
        <translation>曾在这里购买</translation>
    </message>
    <message>
        <source>Bought on board before</source>
        <translation>曾在机上购买</translation>
    </message>
    <message>
        <source>Bought on board {ago}</source>
        <translation>机上买过：{ago}</translation>
    </message>
    <message>
        <source>Bought on these days</source>
        <translation>购买日期</translation>
    </message>
    <message>
        <source>Bought once, {ago}</source>
        <translation>买过一次：{ago}</translation>
    </message>
    <message>
        <source>Buy again</source>
        <translation>再次购买</translation>
    </message>
    <message>
        <source>Buys most</source>
        <translation>最常购买</translation>
    </message>
    <message>
        <source>By how many customers bought it</source>
        <translation>按购买顾客数排列</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>致电 {name}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>Card begins with {number}</source>
        <translation>卡号以 {number} 开头</translation>
    </message>
    <message>
        <source>Card scanned</source>
        <translation>已扫描会员卡</translation>
    </message>
    <message>
        <source>Card {number}</source>
        <translation>卡号 {number}</translation>
    </message>
    <message>
        <source>Card {number} is not known here.</source>
        <translation>这里没有卡号 {number}。</translation>
    </message>
    <message>
        <source>Changed, {count}</source>
        <translation>已更改，{count}</translation>
    </message>
    <message>
        <source>Changes arrive by themselves.</source>
        <translation>更改会自动到达。</translation>
    </message>
    <message>
        <source>Changes with what is bought here, and ends once it is bought.</source>
        <translation>随本店的销售而变化，买下后结束。</translation>
    </message>
    <message>
        <source>Changes with what is in hand.</source>
        <translation>随手中商品而变化。</translation>
    </message>
    <message>
        <source>Check the spelling, or try phone or card.</source>
        <translation>请检查拼写，或试试电话或卡号。</translation>
    </message>
    <message>
        <source>Check the spelling, or try the seat.</source>
        <translation>请检查拼写，或试试座位。</translation>
    </message>
    <message>
        <source>Check two facts, then ask the desk.</source>
        <translation>请核对两项信息，再问柜台。</translation>
    </message>
    <message>
        <source>Check who opened this profile</source>
        <translation>查看谁打开过此资料</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>已值机</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在核对</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>孩子</translation>
    </message>
    <message>
        <source>Children alone</source>
        <translation>无陪儿童</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Choose All to look among everybody.</source>
        <translation>选择“全部”可在所有人中查找。</translation>
    </message>
    <message>
        <source>Choose your name first, then your PIN.</source>
        <translation>请先选择姓名，再输入 PIN 码。</translation>
    </message>
    <message>
        <source>Client of {name}</source>
        <translation>{name} 的顾客</translation>
    </message>
    <message>
        <source>Close this and search again.</source>
        <translation>请关闭后重新搜索。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Coat</source>
        <translation>外套</translation>
    </message>
    <message>
        <source>Coat, knit</source>
        <translation>外套、针织</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>已取货</translation>
    </message>
    <message>
        <source>Collected by {name}.</source>
        <translation>{name} 已取货。</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>取货</translation>
    </message>
    <message>
        <source>Comes with</source>
        <translation>同行者</translation>
    </message>
    <message>
        <source>Comes {often} or so. Last here {day}.</source>
        <translation>大约{often}来一次。上次到店：{day}。</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>同行者</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>同行者</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>同行者</translation>
    </message>
    <message>
        <source>Compared with the hub {ago}.</source>
        <translation>与中心核对：{ago}。</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Completes the look</source>
        <translation>完善整套搭配</translation>
    </message>
    <message>
        <source>Congratulate</source>
        <translation>祝贺</translation>
    </message>
    <message>
        <source>Connect it to the hub once. After that they stay here, also without a network.</source>
        <translation>请连接中心一次。之后即使没有网络也会保留在这里。</translation>
    </message>
    <message>
        <source>Connect once more before the doors close.</source>
        <translation>关舱门前请再联网一次。</translation>
    </message>
    <message>
        <source>Connections at risk, the tightest first</source>
        <translation>有风险的中转，最紧的在前</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Consent of {name}</source>
        <translation>{name} 的同意</translation>
    </message>
    <message>
        <source>Consent told to a colleague</source>
        <translation>告知同事的同意</translation>
    </message>
    <message>
        <source>Consent, {what}</source>
        <translation>同意：{what}</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Copied. Paste it into a message to support.</source>
        <translation>已复制。请粘贴到发给支持人员的消息中。</translation>
    </message>
    <message>
        <source>Counted {ago}</source>
        <translation>盘点：{ago}</translation>
    </message>
    <message>
        <source>Counted {ago}, may be old</source>
        <translation>盘点：{ago}，可能已旧</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Customer data from {when}</source>
        <translation>顾客数据：{when}</translation>
    </message>
    <message>
        <source>Customer data from {when}, may be old</source>
        <translation>顾客数据：{when}，可能已旧</translation>
    </message>
    <message>
        <source>Customer data is {count} min old</source>
        <translation>顾客数据是 {count} 分钟前的</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Customers are hidden</source>
        <translation>顾客已隐藏</translation>
    </message>
    <message>
        <source>Customers are on their way</source>
        <translation>顾客数据正在到来</translation>
    </message>
    <message>
        <source>Customers from the whole list</source>
        <translation>整个名单中的顾客</translation>
    </message>
    <message>
        <source>Customers stay hidden until the hub has told it the time. Nothing is lost. Connect it to the network, then choose Sync now.</source>
        <translation>在中心告知时间之前，顾客保持隐藏。没有任何丢失。请连接网络，然后选择“立即同步”。</translation>
    </message>
    <message>
        <source>Customers stay hidden until this tablet has reached the hub once. Nothing is lost. Bring it where there is a network, then choose Sync now.</source>
        <translation>在本平板连上中心一次之前，顾客保持隐藏。没有任何丢失。请到有网络的地方，然后选择“立即同步”。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已谢绝</translation>
    </message>
    <message>
        <source>Detail about {name}</source>
        <translation>{name} 的信息</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Diverted</source>
        <translation>已备降</translation>
    </message>
    <message>
        <source>Does not like</source>
        <translation>不喜欢</translation>
    </message>
    <message>
        <source>Does not want contact</source>
        <translation>不希望被联系</translation>
    </message>
    <message>
        <source>Does not want this</source>
        <translation>不想要</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done by {name}</source>
        <translation>由 {name} 完成</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>完成：{title}</translation>
    </message>
    <message>
        <source>Doors close {time}</source>
        <translation>关舱门：{time}</translation>
    </message>
    <message>
        <source>Doors closed</source>
        <translation>舱门已关</translation>
    </message>
    <message>
        <source>Dress</source>
        <translation>连衣裙</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>到期：{day}</translation>
    </message>
    <message>
        <source>Due {day} {time}</source>
        <translation>到期：{day} {time}</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>荷兰语</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Each says why, and what to do. The network is open again.</source>
        <translation>每项都说明了原因和做法。网络已恢复。</translation>
    </message>
    <message>
        <source>Ends once it is bought, or when it is not new any more.</source>
        <translation>买下后或不再是新品时结束。</translation>
    </message>
    <message>
        <source>Ends once it is bought, or when what it goes with is returned.</source>
        <translation>买下后或所搭配的商品被退回时结束。</translation>
    </message>
    <message>
        <source>Ends {day}, or once it is bought.</source>
        <translation>{day}结束，或买下后结束。</translation>
    </message>
    <message>
        <source>Ends {time}, before the shift does. Ask a manager to lend it for longer.</source>
        <translation>{time} 到期，早于下班。请经理延长。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Enter your {count}-digit PIN</source>
        <translation>请输入 {count} 位 PIN 码</translation>
    </message>
    <message>
        <source>Everybody is on board</source>
        <translation>全部已登机</translation>
    </message>
    <message>
        <source>Everybody who was waiting on you has been seen to.</source>
        <translation>等候您的人都已照顾到。</translation>
    </message>
    <message>
        <source>Everyone, {count}</source>
        <translation>所有人，{count}</translation>
    </message>
    <message>
        <source>Everything was sent.</source>
        <translation>已全部发送。</translation>
    </message>
    <message>
        <source>Everything worked without a network.</source>
        <translation>没有网络也一切正常。</translation>
    </message>
    <message>
        <source>Expected in store</source>
        <translation>预计到店</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>查找顾客</translation>
    </message>
    <message>
        <source>Find anyone</source>
        <translation>查找任何人</translation>
    </message>
    <message>
        <source>Find people</source>
        <translation>查找人员</translation>
    </message>
    <message>
        <source>First choose what it is.</source>
        <translation>请先选择是什么。</translation>
    </message>
    <message>
        <source>First flight</source>
        <translation>首次飞行</translation>
    </message>
    <message>
        <source>First time in this cabin</source>
        <translation>首次乘坐此舱位</translation>
    </message>
    <message>
        <source>Fitting</source>
        <translation>试衣</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Follow-up planned by {name}</source>
        <translation>{name} 计划跟进</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>为 {name}</translation>
    </message>
    <message>
        <source>Found in the email address</source>
        <translation>在电子邮件地址中找到</translation>
    </message>
    <message>
        <source>Found in the phone number</source>
        <translation>在电话号码中找到</translation>
    </message>
    <message>
        <source>Free, and nearer the door</source>
        <translation>空座，更靠近舱门</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>From this tablet. The hub is being asked about the others.</source>
        <translation>来自本平板。正在向中心询问其他平板。</translation>
    </message>
    <message numerus="yes">
        <source>From {name}: %n not finished</source>
        <translation>
            <numerusform>来自 {name}：%n 件未完成</numerusform>
        </translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>机上厨房</translation>
    </message>
    <message>
        <source>Gate {gate}</source>
        <translation>登机口 {gate}</translation>
    </message>
    <message>
        <source>Gave a gift</source>
        <translation>已送礼物</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>Gesture taken on</source>
        <translation>已认领礼遇</translation>
    </message>
    <message>
        <source>Get in touch with {name}</source>
        <translation>与 {name} 联系</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼物</translation>
    </message>
    <message>
        <source>Given to save time in the fitting room</source>
        <translation>为节省试衣时间而提供</translation>
    </message>
    <message>
        <source>Go back and search again.</source>
        <translation>请返回重新搜索。</translation>
    </message>
    <message>
        <source>Goes away once it is taken or said not to be right, or when none is left.</source>
        <translation>被选购、您表示不合适或已无货时消失。</translation>
    </message>
    <message>
        <source>Goes away when you say that it is not right, or when no store has it.</source>
        <translation>您表示不合适，或各门店都无货时消失。</translation>
    </message>
    <message>
        <source>Goes once {what}, or when the facts above have changed.</source>
        <translation>{what}后，或上述信息有变时消失。</translation>
    </message>
    <message>
        <source>Goes with it</source>
        <translation>可搭配</translation>
    </message>
    <message>
        <source>Goes with what was bought before</source>
        <translation>搭配以前购买的商品</translation>
    </message>
    <message>
        <source>Goes with {products}</source>
        <translation>搭配 {products}</translation>
    </message>
    <message>
        <source>Goes with {product}</source>
        <translation>搭配 {product}</translation>
    </message>
    <message>
        <source>Goes with {product} in the basket</source>
        <translation>搭配购物篮中的 {product}</translation>
    </message>
    <message>
        <source>Goes with {product}, bought {ago}</source>
        <translation>搭配 {product}，购于 {ago}</translation>
    </message>
    <message>
        <source>Going to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Gone quiet</source>
        <translation>许久未来</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Good to board</source>
        <translation>可以登机</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>供参考</translation>
    </message>
    <message>
        <source>Good, live</source>
        <translation>良好，实时</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>希腊语</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>培养</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>习惯</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Has a seat now</source>
        <translation>现已有座位</translation>
    </message>
    <message>
        <source>Has one already</source>
        <translation>已有一件</translation>
    </message>
    <message>
        <source>Health does not belong in a note.</source>
        <translation>健康情况不属于备注。</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>您好</translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translation>您好，{name}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>协助</translation>
    </message>
    <message>
        <source>Here lately</source>
        <translation>最近来过</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>现在在此</translation>
    </message>
    <message>
        <source>Here, and not compared with the hub yet. Choose Compare now.</source>
        <translation>已在此，但尚未与中心核对。请选择“立即核对”。</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>隐藏姓名</translation>
    </message>
    <message>
        <source>Hint who {name} may be</source>
        <translation>关于 {name} 身份的提示</translation>
    </message>
    <message>
        <source>Hold your badge to the scanner. Then enter your PIN.</source>
        <translation>请将工牌靠近扫描器，然后输入 PIN 码。</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>How to say it</source>
        <translation>读法</translation>
    </message>
    <message>
        <source>How to say the name, saved here</source>
        <translation>读法，已保存在此</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>飞行中</translation>
    </message>
    <message>
        <source>In store today</source>
        <translation>今天到店</translation>
    </message>
    <message>
        <source>In the basket now</source>
        <translation>现在在购物篮中</translation>
    </message>
    <message>
        <source>In the basket: {product}</source>
        <translation>已放入购物篮：{product}</translation>
    </message>
    <message>
        <source>In the order of the list</source>
        <translation>按名单顺序</translation>
    </message>
    <message>
        <source>In {count} of {of} baskets with it</source>
        <translation>{of} 个含它的购物篮中有 {count} 个也有</translation>
    </message>
    <message>
        <source>In {count} of {of} baskets with {product}</source>
        <translation>{of} 个含 {product} 的购物篮中有 {count} 个也有</translation>
    </message>
    <message>
        <source>In {count} of {of} baskets with {product}, bought {ago}</source>
        <translation>{of} 个含 {product} 的购物篮中有 {count} 个也有；购于 {ago}</translation>
    </message>
    <message>
        <source>Infants</source>
        <translation>婴儿</translation>
    </message>
    <message>
        <source>Instead of it</source>
        <translation>可替代</translation>
    </message>
    <message>
        <source>Instead of something else</source>
        <translation>替代其他商品</translation>
    </message>
    <message>
        <source>Instead of {product}</source>
        <translation>替代 {product}</translation>
    </message>
    <message>
        <source>It asks the hub again by itself.</source>
        <translation>会自动再次询问中心。</translation>
    </message>
    <message>
        <source>It cannot be saved like this.</source>
        <translation>这样无法保存。</translation>
    </message>
    <message>
        <source>It ends by itself.</source>
        <translation>会自动结束。</translation>
    </message>
    <message>
        <source>It ends by itself. What you write is kept and sent afterwards.</source>
        <translation>会自动结束。您写的内容会保留，之后发送。</translation>
    </message>
    <message>
        <source>It is taken back and never sent</source>
        <translation>会撤回，绝不发送</translation>
    </message>
    <message>
        <source>It may have left the range. Look at its label, or ask a colleague.</source>
        <translation>可能已下架。请查看标签，或询问同事。</translation>
    </message>
    <message>
        <source>It opens again by itself in a moment.</source>
        <translation>稍后会自动恢复。</translation>
    </message>
    <message>
        <source>It was not welcome. Leave it. {title}.</source>
        <translation>对方不愿接受。请勿再提。{title}。</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>意大利语</translation>
    </message>
    <message>
        <source>Its customers were removed. What was written here is kept and still sent. Ask a manager to connect it again.</source>
        <translation>顾客数据已移除。这里写的内容会保留并继续发送。请经理重新连接。</translation>
    </message>
    <message>
        <source>I’ve apologised</source>
        <translation>已道歉</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <source>Kept as a follow-up for everybody here</source>
        <translation>已留作全员跟进</translation>
    </message>
    <message>
        <source>Kept on this tablet, and sent as soon as there is a connection.</source>
        <translation>保存在本平板上，联网后立即发送。</translation>
    </message>
    <message>
        <source>Kept on this tablet. Sent after landing, so the next crew will know.</source>
        <translation>保存在本平板上。降落后发送，让下一机组知道。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Known to the hub</source>
        <translation>中心有记录</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩语</translation>
    </message>
    <message>
        <source>Landed</source>
        <translation>已降落</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Last 30 days. {name} can ask for this list too.</source>
        <translation>最近 30 天。{name} 也可以索取此列表。</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次到店</translation>
    </message>
    <message>
        <source>Last visit {day}</source>
        <translation>上次到店：{day}</translation>
    </message>
    <message>
        <source>Later today</source>
        <translation>今天稍后</translation>
    </message>
    <message>
        <source>Lavatory</source>
        <translation>洗手间</translation>
    </message>
    <message>
        <source>Learned {ago} from the receipts of all customers</source>
        <translation>得自所有顾客的小票：{ago}</translation>
    </message>
    <message>
        <source>Leaves {time}</source>
        <translation>起飞：{time}</translation>
    </message>
    <message>
        <source>Left the gate</source>
        <translation>已离开登机口</translation>
    </message>
    <message>
        <source>Lent data</source>
        <translation>借用的数据</translation>
    </message>
    <message>
        <source>Light or power</source>
        <translation>灯光或电源</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>喜欢</translation>
    </message>
    <message>
        <source>List from {time}</source>
        <translation>名单：{time}</translation>
    </message>
    <message>
        <source>List from {time}, {ago}</source>
        <translation>名单：{time}，{ago}</translation>
    </message>
    <message>
        <source>List {ago}</source>
        <translation>名单：{ago}</translation>
    </message>
    <message>
        <source>Loading customers</source>
        <translation>正在加载顾客</translation>
    </message>
    <message>
        <source>Loading customers, {share} done</source>
        <translation>正在加载顾客，已完成 {share}</translation>
    </message>
    <message>
        <source>Loading the goods</source>
        <translation>正在加载商品</translation>
    </message>
    <message>
        <source>Loading the suggestions</source>
        <translation>正在加载推荐</translation>
    </message>
    <message>
        <source>Loading this store’s customers</source>
        <translation>正在加载本店顾客</translation>
    </message>
    <message>
        <source>Locked after {time}.</source>
        <translation>{time}后已锁定。</translation>
    </message>
    <message>
        <source>Locks in {time}. Touch the screen to go on.</source>
        <translation>{time}后锁定。触摸屏幕以继续。</translation>
    </message>
    <message>
        <source>Look after</source>
        <translation>悉心照顾</translation>
    </message>
    <message>
        <source>Look somebody up, or write down what you promise: it comes back here in time.</source>
        <translation>查找某人，或写下您的承诺：到时会在这里提醒。</translation>
    </message>
    <message>
        <source>Looking for</source>
        <translation>正在找</translation>
    </message>
    <message>
        <source>Loyalty card</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>pattern of a date</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <translation>可以联系</translation>
    </message>
    <message>
        <source>May be old</source>
        <translation>可能已旧</translation>
    </message>
    <message>
        <source>May be the same person as {name}</source>
        <translation>可能与 {name} 是同一人</translation>
    </message>
    <message>
        <source>May be used without contact</source>
        <translation>可离线使用</translation>
    </message>
    <message>
        <source>May need more</source>
        <translation>可能需要补货</translation>
    </message>
    <message>
        <source>May we call?</source>
        <translation>可以打电话吗？</translation>
    </message>
    <message>
        <source>May we send a birthday wish?</source>
        <translation>可以送生日祝福吗？</translation>
    </message>
    <message>
        <source>May we send texts?</source>
        <translation>可以发短信吗？</translation>
    </message>
    <message>
        <source>May we suggest things by what was bought here?</source>
        <translation>可以根据在此购买的商品做推荐吗？</translation>
    </message>
    <message>
        <source>May we write e-mails?</source>
        <translation>可以发电子邮件吗？</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐食</translation>
    </message>
    <message>
        <source>Meal not on board</source>
        <translation>餐食未上机</translation>
    </message>
    <message>
        <source>Meals that are not on board</source>
        <translation>未上机的餐食</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Missed a connection {day}</source>
        <translation>错过中转：{day}</translation>
    </message>
    <message>
        <source>Moment on board, {name}</source>
        <translation>机上时刻，{name}</translation>
    </message>
    <message>
        <source>More than an hour left</source>
        <translation>还需一小时以上</translation>
    </message>
    <message>
        <source>Move to {seat}</source>
        <translation>换到 {seat}</translation>
    </message>
    <message>
        <source>Moved from {old}</source>
        <translation>从 {old} 换来</translation>
    </message>
    <message>
        <source>Moved from {old} to {new}. Say it.</source>
        <translation>已从 {old} 换到 {new}。请告知。</translation>
    </message>
    <message>
        <source>Moved seat</source>
        <translation>已换座位</translation>
    </message>
    <message>
        <source>My client</source>
        <translation>我的顾客</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name aloud what she ordered or needs</source>
        <translation>大声说出所订或所需</translation>
    </message>
    <message>
        <source>Name begins with “{text}”</source>
        <translation>姓名以“{text}”开头</translation>
    </message>
    <message>
        <source>Name, saved here</source>
        <translation>姓名，已保存在此</translation>
    </message>
    <message>
        <source>Names hide after {count} s without a touch</source>
        <translation>{count} 秒无操作后隐藏姓名</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>New here</source>
        <translation>新品</translation>
    </message>
    <message>
        <source>New in {name}’s size</source>
        <translation>{name} 尺码的新品</translation>
    </message>
    <message>
        <source>New on the list</source>
        <translation>名单新增</translation>
    </message>
    <message>
        <source>New seat</source>
        <translation>新座位</translation>
    </message>
    <message>
        <source>New since {day}</source>
        <translation>{day}上新</translation>
    </message>
    <message>
        <source>New since {day}, in {size}</source>
        <translation>{day}上新，有 {size}</translation>
    </message>
    <message>
        <source>Newer alert rules need a newer app. {which} Update the app.</source>
        <translation>较新的提醒规则需要较新的应用。{which}请更新应用。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Next count</source>
        <translation>下次统计</translation>
    </message>
    <message>
        <source>Next flight</source>
        <translation>下一航班</translation>
    </message>
    <message>
        <source>Next three hours</source>
        <translation>未来三小时</translation>
    </message>
    <message>
        <source>Next try in {count} min</source>
        <translation>{count} 分钟后重试</translation>
    </message>
    <message>
        <source>Next try in {count} s</source>
        <translation>{count} 秒后重试</translation>
    </message>
    <message>
        <source>Next try now</source>
        <translation>现在重试</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>下一版本</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>下周</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不</translation>
    </message>
    <message>
        <source>No answer came from the hub.</source>
        <translation>中心没有回复。</translation>
    </message>
    <message>
        <source>No camera was found. Plug one in, or look at its name in the settings. A hand scanner and the keyboard go on working.</source>
        <translation>未找到摄像头。请接上一个，或在设置中核对其名称。手持扫描器和键盘仍可使用。</translation>
    </message>
    <message>
        <source>No count here</source>
        <translation>此处未盘点</translation>
    </message>
    <message>
        <source>No customer data yet</source>
        <translation>尚无顾客数据</translation>
    </message>
    <message>
        <source>No customers on this tablet yet</source>
        <translation>本平板上尚无顾客</translation>
    </message>
    <message>
        <source>No flight at this gate now</source>
        <translation>此登机口目前没有航班</translation>
    </message>
    <message>
        <source>No flight for this lounge now</source>
        <translation>此休息室目前没有航班</translation>
    </message>
    <message>
        <source>No flight is open here, so the pass was not checked. Choose the flight first.</source>
        <translation>这里没有打开航班，因此未核对登机牌。请先选择航班。</translation>
    </message>
    <message>
        <source>No flight on this tablet</source>
        <translation>本平板上没有航班</translation>
    </message>
    <message>
        <source>No gate yet</source>
        <translation>尚无登机口</translation>
    </message>
    <message>
        <source>No more tips for {name}</source>
        <translation>不再向 {name} 推荐</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>没有姓名</translation>
    </message>
    <message>
        <source>No need to repeat. {title}.</source>
        <translation>无需重复。{title}。</translation>
    </message>
    <message>
        <source>No one by that name</source>
        <translation>没有叫这个名字的人</translation>
    </message>
    <message>
        <source>No personal tips, as the customer asked.</source>
        <translation>应顾客要求，不做个人推荐。</translation>
    </message>
    <message>
        <source>No product and no card here has the number {number}.</source>
        <translation>这里没有编号为 {number} 的商品或卡。</translation>
    </message>
    <message>
        <source>No seat</source>
        <translation>无座位</translation>
    </message>
    <message>
        <source>No seat further forward is free any more.</source>
        <translation>前方已没有空座。</translation>
    </message>
    <message>
        <source>No seat yet. The desk decides.</source>
        <translation>尚无座位，由柜台决定。</translation>
    </message>
    <message>
        <source>No special service</source>
        <translation>无特殊服务</translation>
    </message>
    <message>
        <source>No visit found</source>
        <translation>未找到到店记录</translation>
    </message>
    <message>
        <source>Nobody by that name or seat</source>
        <translation>没有此姓名或座位</translation>
    </message>
    <message>
        <source>Nobody has counted it. Look at the shelf first.</source>
        <translation>尚未盘点。请先查看货架。</translation>
    </message>
    <message>
        <source>Nobody has signed in here yet, and that needs a connection once.</source>
        <translation>这里还没有人登录过，首次登录需要网络。</translation>
    </message>
    <message>
        <source>Nobody has signed in on this tablet yet.</source>
        <translation>还没有人在本平板登录过。</translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>名单上还没有人</translation>
    </message>
    <message>
        <source>Nobody is waiting on us</source>
        <translation>没有人在等我们</translation>
    </message>
    <message>
        <source>Nobody on this flight ordered a special meal or asked for help.</source>
        <translation>此航班没有人订特殊餐食或请求协助。</translation>
    </message>
    <message>
        <source>Nobody on this list has both. Check the spelling, or take another fact.</source>
        <translation>名单上没有人两项都相符。请检查拼写，或换一项信息。</translation>
    </message>
    <message>
        <source>Nobody who is here today</source>
        <translation>今天没有人到店</translation>
    </message>
    <message>
        <source>None here</source>
        <translation>此处没有</translation>
    </message>
    <message>
        <source>None of your clients</source>
        <translation>没有您的顾客</translation>
    </message>
    <message>
        <source>None {where}</source>
        <translation>{where}没有</translation>
    </message>
    <message>
        <source>Not apologised yet:</source>
        <translation>尚未道歉：</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>尚未询问。</translation>
    </message>
    <message>
        <source>Not compared with the hub yet. Choose Compare now.</source>
        <translation>尚未与中心核对。请选择“立即核对”。</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>未盘点</translation>
    </message>
    <message>
        <source>Not counted {where}</source>
        <translation>{where}未盘点</translation>
    </message>
    <message>
        <source>Not counted, sold {ago}</source>
        <translation>未盘点，售出：{ago}</translation>
    </message>
    <message>
        <source>Not everything came</source>
        <translation>并非全部到达</translation>
    </message>
    <message>
        <source>Not finished, {count}</source>
        <translation>未完成，{count}</translation>
    </message>
    <message>
        <source>Not for a while</source>
        <translation>暂时不要</translation>
    </message>
    <message>
        <source>Not for this person</source>
        <translation>不适合此人</translation>
    </message>
    <message>
        <source>Not for this person: {why}</source>
        <translation>不适合此人：{why}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Not needed: {title}</source>
        <translation>不需要：{title}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Not offered by anyone yet.</source>
        <translation>还没有人提供。</translation>
    </message>
    <message>
        <source>Not on board</source>
        <translation>未登机</translation>
    </message>
    <message>
        <source>Not on this list</source>
        <translation>不在此名单上</translation>
    </message>
    <message>
        <source>Not on this tablet</source>
        <translation>不在本平板上</translation>
    </message>
    <message>
        <source>Not on this tablet. Choose Sync now and wait for it to load.</source>
        <translation>不在本平板上。请选择“立即同步”并等待加载。</translation>
    </message>
    <message>
        <source>Not part of your role</source>
        <translation>不属于您的职责</translation>
    </message>
    <message>
        <source>Not ready for a shift without a network</source>
        <translation>尚未准备好无网络工作</translation>
    </message>
    <message>
        <source>Not ready for door close</source>
        <translation>尚不能关舱门</translation>
    </message>
    <message>
        <source>Not right for {name}, because</source>
        <translation>不适合 {name}，因为</translation>
    </message>
    <message>
        <source>Not scanned yet</source>
        <translation>尚未扫描</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>尚未见到</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>Not suggested again: {product}</source>
        <translation>不再推荐：{product}</translation>
    </message>
    <message>
        <source>Not suggested until {day}: {product}</source>
        <translation>{day}前不推荐：{product}</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>未同步</translation>
    </message>
    <message>
        <source>Not the right size</source>
        <translation>尺码不对</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>尚未尝试</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note about {name}</source>
        <translation>关于 {name} 的备注</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>备注：{text}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes stay on this tablet and are sent when it is back online.</source>
        <translation>备注保留在本平板上，恢复联网后发送。</translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation>尚未完成任何事</translation>
    </message>
    <message>
        <source>Nothing for the ground yet</source>
        <translation>还没有给地面人员的内容</translation>
    </message>
    <message>
        <source>Nothing goes with it yet that was counted and is in stock.</source>
        <translation>目前没有已盘点且有货的搭配商品。</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>没有到期事项</translation>
    </message>
    <message>
        <source>Nothing is known of {name} yet. This is what is popular here.</source>
        <translation>对 {name} 还没有了解。以下是本店热门商品。</translation>
    </message>
    <message>
        <source>Nothing is lost. Ask for two facts.</source>
        <translation>没有丢失任何内容。请询问两项信息。</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有待办</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent</source>
        <translation>没有待发送的内容</translation>
    </message>
    <message>
        <source>Nothing leaves or comes</source>
        <translation>没有数据进出</translation>
    </message>
    <message>
        <source>Nothing to suggest yet: no receipt gives a reason for it. Scan something to see what goes with it.</source>
        <translation>暂无推荐：小票尚未提供依据。扫描商品即可查看搭配。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Number {rank} of what was bought most</source>
        <translation>购买最多的第 {rank} 名</translation>
    </message>
    <message>
        <source>Number {sku}</source>
        <translation>货号 {sku}</translation>
    </message>
    <message>
        <source>OK to contact</source>
        <translation>可以联系</translation>
    </message>
    <message>
        <source>OK to contact: {ways}</source>
        <translation>可以联系：{ways}</translation>
    </message>
    <message>
        <source>Occasions</source>
        <translation>重要日子</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>Offer accepted at {time}.</source>
        <translation>{time} 接受了提议。</translation>
    </message>
    <message>
        <source>Offer an upgrade to {seat}, free</source>
        <translation>提供免费升舱到 {seat}</translation>
    </message>
    <message>
        <source>Offer declined at {time}.</source>
        <translation>{time} 谢绝了提议。</translation>
    </message>
    <message>
        <source>Offer this</source>
        <translation>提供此项</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>{time} 起离线</translation>
    </message>
    <message>
        <source>On Today’s list</source>
        <translation>在“今天”列表中</translation>
    </message>
    <message>
        <source>On board</source>
        <translation>已登机</translation>
    </message>
    <message>
        <source>On board since {time}.</source>
        <translation>{time} 起已登机。</translation>
    </message>
    <message>
        <source>On board since {time}. Ask for two facts.</source>
        <translation>{time} 起已登机。请询问两项信息。</translation>
    </message>
    <message>
        <source>On the same receipt</source>
        <translation>同一张小票上</translation>
    </message>
    <message>
        <source>On the standby list</source>
        <translation>在候补名单上</translation>
    </message>
    <message>
        <source>On the way to the runway</source>
        <translation>正滑向跑道</translation>
    </message>
    <message>
        <source>On this flight</source>
        <translation>在此航班上</translation>
    </message>
    <message>
        <source>One letter different</source>
        <translation>一个字母不同</translation>
    </message>
    <message>
        <source>One note could not be sent</source>
        <translation>一条备注未能发送</translation>
    </message>
    <message>
        <source>One of them is not on this tablet any more</source>
        <translation>其中一位已不在本平板上</translation>
    </message>
    <message numerus="yes">
        <source>One person has signed in here in the last %n days.</source>
        <translation>
            <numerusform>最近 %n 天有一人在此登录。</numerusform>
        </translation>
    </message>
    <message>
        <source>One record did not fit and was set aside. Everything else is here.</source>
        <translation>一条记录不符，已搁置。其余都在。</translation>
    </message>
    <message>
        <source>One thing a colleague wrote could not be sent. It is shown at the next sign-in.</source>
        <translation>同事写的一项内容未能发送，会在其下次登录时显示。</translation>
    </message>
    <message>
        <source>One thing would not have worked</source>
        <translation>有一项会行不通</translation>
    </message>
    <message>
        <source>One thing you recorded could not be used</source>
        <translation>您记录的一项内容无法使用</translation>
    </message>
    <message>
        <source>Only one known</source>
        <translation>只知其一</translation>
    </message>
    <message>
        <source>Only the first {count} digits were taken.</source>
        <translation>只取了前 {count} 位数字。</translation>
    </message>
    <message>
        <source>Only until {time}. Sync before the shift.</source>
        <translation>只到 {time}。请在上班前同步。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Open again: {title}</source>
        <translation>重新打开：{title}</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>打开资料</translation>
    </message>
    <message>
        <source>Open profiles</source>
        <translation>打开资料</translation>
    </message>
    <message>
        <source>Open the files anew</source>
        <translation>重新打开文件</translation>
    </message>
    <message>
        <source>Open the network again</source>
        <translation>恢复网络</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order to collect</source>
        <translation>待取订单</translation>
    </message>
    <message>
        <source>Other service</source>
        <translation>其他服务</translation>
    </message>
    <message>
        <source>Our cancellation {day}</source>
        <translation>我方取消：{day}</translation>
    </message>
    <message>
        <source>Out of the basket: {product}</source>
        <translation>已移出购物篮：{product}</translation>
    </message>
    <message>
        <source>Part of the customer data on this tablet was damaged. Nothing is lost: it is on the hub, and your notes are in a file of their own. It loads again by itself as soon as the hub is reached.</source>
        <translation>本平板上的部分顾客数据已损坏。没有任何丢失：数据在中心，您的备注在单独的文件中。连上中心后会自动重新加载。</translation>
    </message>
    <message>
        <source>Parts of Aisleside are missing on this machine, so no window can open. Nothing you wrote is lost. Install Aisleside again.</source>
        <translation>本机缺少 Aisleside 的部分文件，无法打开窗口。您写的内容没有丢失。请重新安装 Aisleside。</translation>
    </message>
    <message>
        <source>Pass not readable</source>
        <translation>登机牌无法读取</translation>
    </message>
    <message>
        <source>Payment details, home address, date of birth, health, belief. This list is the same for every customer.</source>
        <translation>付款信息、住址、出生日期、健康、信仰。此列表对每位顾客都相同。</translation>
    </message>
    <message>
        <source>Peek</source>
        <translation>查看一下</translation>
    </message>
    <message>
        <source>Peek for {count} s</source>
        <translation>查看 {count} 秒</translation>
    </message>
    <message>
        <source>Peeking</source>
        <translation>正在查看</translation>
    </message>
    <message>
        <source>Peeking. Everything is shown.</source>
        <translation>正在查看。全部显示。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Pets</source>
        <translation>宠物</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Phone and email</source>
        <translation>电话和电子邮件</translation>
    </message>
    <message>
        <source>Phone ends {digits}</source>
        <translation>电话尾号 {digits}</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>Picked by this store</source>
        <translation>本店精选</translation>
    </message>
    <message>
        <source>Picked {ago}</source>
        <translation>挑选：{ago}</translation>
    </message>
    <message>
        <source>Picked {ago}, may be old</source>
        <translation>挑选：{ago}，可能已旧</translation>
    </message>
    <message>
        <source>Pictures and letters</source>
        <translation>图片和字体</translation>
    </message>
    <message>
        <source>Plan for {name}</source>
        <translation>{name} 的计划</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <source>Point out that {seat} is free</source>
        <translation>告知 {seat} 空着</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>波兰语</translation>
    </message>
    <message>
        <source>Popular at {place} from {since} to {until}</source>
        <translation>{place}热门，{since}至{until}</translation>
    </message>
    <message>
        <source>Popular here</source>
        <translation>本店热门</translation>
    </message>
    <message>
        <source>Popular in all stores from {since} to {until}</source>
        <translation>所有门店热门，{since}至{until}</translation>
    </message>
    <message>
        <source>Popular in this cabin</source>
        <translation>此客舱热门</translation>
    </message>
    <message>
        <source>Popular in this store from {since} to {until}</source>
        <translation>本店热门，{since}至{until}</translation>
    </message>
    <message>
        <source>Popular on our flights from {since} to {until}</source>
        <translation>我们航班上热门，{since}至{until}</translation>
    </message>
    <message>
        <source>Popular with our customers</source>
        <translation>广受顾客欢迎</translation>
    </message>
    <message>
        <source>Popular with {tier} customers from {since} to {until}</source>
        <translation>{tier} 顾客中热门，{since}至{until}</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>葡萄牙语</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>Prefers {way}</source>
        <translation>偏好：{way}</translation>
    </message>
    <message>
        <source>Prefers {way}, saved here</source>
        <translation>偏好：{way}，已保存在此</translation>
    </message>
    <message>
        <source>Privacy for {name}</source>
        <translation>{name} 的隐私</translation>
    </message>
    <message>
        <source>Profile of {name} opened</source>
        <translation>已打开 {name} 的资料</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Promise due</source>
        <translation>承诺到期</translation>
    </message>
    <message>
        <source>Promise money: the case is still open</source>
        <translation>承诺赔钱：此事尚未了结</translation>
    </message>
    <message>
        <source>Promised by {name}</source>
        <translation>{name} 承诺</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购买记录</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>已收起</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>Put off at {time}. {note}</source>
        <translation>{time} 推迟。{note}</translation>
    </message>
    <message>
        <source>Put off for 20 min</source>
        <translation>推迟 20 分钟</translation>
    </message>
    <message>
        <source>Put off once already.</source>
        <translation>已推迟过一次。</translation>
    </message>
    <message>
        <source>Put off until tomorrow</source>
        <translation>推迟到明天</translation>
    </message>
    <message>
        <source>Put off until {when}</source>
        <translation>推迟到 {when}</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Quiet for a while</source>
        <translation>许久未来</translation>
    </message>
    <message>
        <source>Ranked by who is waiting on us</source>
        <translation>按谁在等我们排序</translation>
    </message>
    <message>
        <source>Reach out first</source>
        <translation>优先联系</translation>
    </message>
    <message>
        <source>Ready for a shift without a network</source>
        <translation>可在无网络下工作</translation>
    </message>
    <message>
        <source>Ready for door close</source>
        <translation>可以关舱门</translation>
    </message>
    <message>
        <source>Receipts of all customers, counted at the hub</source>
        <translation>所有顾客的小票，由中心统计</translation>
    </message>
    <message>
        <source>Record about {name}</source>
        <translation>关于 {name} 的记录</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>Recorded. Leave it at that</source>
        <translation>已记录。到此为止</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Rehearsal, the network is blocked</source>
        <translation>演练中，网络已断开</translation>
    </message>
    <message>
        <source>Rehearsal: the network is blocked</source>
        <translation>演练：网络已断开</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>请记住</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>Rests after the next purchase and comes back in time for another.</source>
        <translation>下次购买后暂停，到再次需要时恢复。</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Rule “{rule}” of {owner}, version {version}</source>
        <translation>{owner} 的规则“{rule}”，版本 {version}</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>规则：{rule}</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄语</translation>
    </message>
    <message>
        <source>Said to be one person with somebody else</source>
        <translation>据称与他人为同一人</translation>
    </message>
    <message>
        <source>Said “{text}”</source>
        <translation>读作“{text}”</translation>
    </message>
    <message>
        <source>Same name in {seat}. Check the seat.</source>
        <translation>{seat} 有同名。请核对座位。</translation>
    </message>
    <message>
        <source>Same name: check the phone and the store</source>
        <translation>同名：请核对电话和门店</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>Saved here, sends later</source>
        <translation>已保存在此，稍后发送</translation>
    </message>
    <message>
        <source>Saved here, {time}</source>
        <translation>已保存在此，{time}</translation>
    </message>
    <message>
        <source>Saved, and taken back. It was not sent.</source>
        <translation>已保存并撤回，没有发送。</translation>
    </message>
    <message>
        <source>Say it again: {did}</source>
        <translation>再说一次：{did}</translation>
    </message>
    <message>
        <source>Say sorry</source>
        <translation>致歉</translation>
    </message>
    <message>
        <source>Say sorry for the {what}</source>
        <translation>请致歉：{what}</translation>
    </message>
    <message>
        <source>Say thank you</source>
        <translation>致谢</translation>
    </message>
    <message>
        <source>Scan a boarding pass, or choose a flight</source>
        <translation>扫描登机牌，或选择航班</translation>
    </message>
    <message>
        <source>Scan the pass, or ask for two facts.</source>
        <translation>请扫描登机牌，或询问两项信息。</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Searched by card</source>
        <translation>按卡号搜索</translation>
    </message>
    <message>
        <source>Searched by email</source>
        <translation>按邮箱搜索</translation>
    </message>
    <message>
        <source>Searched by name</source>
        <translation>按姓名搜索</translation>
    </message>
    <message>
        <source>Searched by phone</source>
        <translation>按电话搜索</translation>
    </message>
    <message>
        <source>Searched {people} on this tablet</source>
        <translation>已在本平板搜索 {people}</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Seat {seat}</source>
        <translation>座位 {seat}</translation>
    </message>
    <message>
        <source>Seat {seat}, free</source>
        <translation>座位 {seat}，空</translation>
    </message>
    <message>
        <source>Seated lower {day}</source>
        <translation>降舱：{day}</translation>
    </message>
    <message>
        <source>See all {count}</source>
        <translation>查看全部 {count}</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Send it to {name}</source>
        <translation>发送给 {name}</translation>
    </message>
    <message>
        <source>Send {name} pictures</source>
        <translation>给 {name} 发图片</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Sent {time}</source>
        <translation>{time} 已发送</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Set for this business</source>
        <translation>由本企业设定</translation>
    </message>
    <message>
        <source>Shirt</source>
        <translation>衬衫</translation>
    </message>
    <message>
        <source>Shoe</source>
        <translation>鞋</translation>
    </message>
    <message>
        <source>Shoulder-safe is off. Everything is shown.</source>
        <translation>防窥已关闭。全部显示。</translation>
    </message>
    <message>
        <source>Shoulder-safe is on. Notes, amounts and other customers are hidden.</source>
        <translation>防窥已开启。备注、金额和其他顾客已隐藏。</translation>
    </message>
    <message>
        <source>Shoulder-safe on</source>
        <translation>防窥已开启</translation>
    </message>
    <message>
        <source>Show {name} what is new</source>
        <translation>向 {name} 展示新品</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign-in without a network</source>
        <translation>无网络登录</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>相似</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>自 {day}</translation>
    </message>
    <message>
        <source>Since {time}. Take it over only if nothing came of it.</source>
        <translation>自 {time}。仅在没有结果时接手。</translation>
    </message>
    <message>
        <source>Sit apart</source>
        <translation>座位分开</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺码</translation>
    </message>
    <message>
        <source>Size or taste</source>
        <translation>尺码或喜好</translation>
    </message>
    <message>
        <source>Size {size}</source>
        <translation>尺码 {size}</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>尺码</translation>
    </message>
    <message>
        <source>Sizes: {name} takes {size}</source>
        <translation>尺码：{name} 穿 {size}</translation>
    </message>
    <message>
        <source>Smell</source>
        <translation>异味</translation>
    </message>
    <message>
        <source>So nobody asks twice</source>
        <translation>免得重复询问</translation>
    </message>
    <message>
        <source>So nothing promised is forgotten</source>
        <translation>免得遗忘承诺</translation>
    </message>
    <message>
        <source>So someone says sorry, once</source>
        <translation>确保有人道歉，且只一次</translation>
    </message>
    <message>
        <source>Sold here</source>
        <translation>此处有售</translation>
    </message>
    <message>
        <source>Sold {where} {ago}</source>
        <translation>{where}售出：{ago}</translation>
    </message>
    <message>
        <source>Somebody may be looking. Touch the eye to see it again.</source>
        <translation>可能有人在看。点眼睛图标即可重新显示。</translation>
    </message>
    <message>
        <source>Something bought often</source>
        <translation>常买的商品</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Sounds like “{text}”</source>
        <translation>读音像“{text}”</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Speak of what is marked as good to know</source>
        <translation>谈起标为“须知”的内容</translation>
    </message>
    <message>
        <source>Special meal</source>
        <translation>特殊餐食</translation>
    </message>
    <message>
        <source>Special meals</source>
        <translation>特殊餐食</translation>
    </message>
    <message>
        <source>Special meals: {held} of {expected}</source>
        <translation>特殊餐食：{held} / {expected}</translation>
    </message>
    <message>
        <source>Spelt a little differently</source>
        <translation>拼写略有不同</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>候补</translation>
    </message>
    <message>
        <source>Standby, {count}</source>
        <translation>候补，{count}</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Step taken for {name}</source>
        <translation>为 {name} 所做的操作</translation>
    </message>
    <message>
        <source>Still loading: {percent}%. You can start now.</source>
        <translation>仍在加载：{percent}%。现在可以开始。</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Styling</source>
        <translation>造型</translation>
    </message>
    <message>
        <source>Suggest something</source>
        <translation>给出推荐</translation>
    </message>
    <message>
        <source>Suggested again: {product}</source>
        <translation>重新推荐：{product}</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Suggestions came with the profiles.</source>
        <translation>推荐已随资料到达。</translation>
    </message>
    <message>
        <source>Suit</source>
        <translation>西装</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>同步中</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take it out here and use the form that asks for it.</source>
        <translation>请在这里删去，改用专门的表单。</translation>
    </message>
    <message>
        <source>Take it out here and use the till.</source>
        <translation>请在这里删去，改用收银台。</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>Taken back. Your words are still in the note.</source>
        <translation>已撤回。您的文字仍在备注中。</translation>
    </message>
    <message>
        <source>Taken care of</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Taken care of already</source>
        <translation>已处理过</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>Taken off the flight</source>
        <translation>已从航班撤下</translation>
    </message>
    <message>
        <source>Taken off this flight</source>
        <translation>已从此航班撤下</translation>
    </message>
    <message>
        <source>Taken on for {name}</source>
        <translation>为 {name} 承接</translation>
    </message>
    <message>
        <source>Taken: {product}. Ring it up at the trolley.</source>
        <translation>已选购：{product}。请在售货车结账。</translation>
    </message>
    <message>
        <source>Task ticked for {name}</source>
        <translation>已勾选 {name} 的任务</translation>
    </message>
    <message>
        <source>Tastes</source>
        <translation>喜好</translation>
    </message>
    <message>
        <source>Tell</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>Tell first</source>
        <translation>先告知</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>That PIN is not right. One try left, then this tablet needs a connection.</source>
        <translation>PIN 码不正确。还可再试一次，之后需要联网。</translation>
    </message>
    <message numerus="yes">
        <source>That PIN is not right. {count} tries left.</source>
        <translation>
            <numerusform>PIN 码不正确。还可再试 {count} 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>That didn&apos;t work. Nothing is lost. Close it and try again.</source>
        <translation>没有成功。没有任何丢失。请关闭后重试。</translation>
    </message>
    <message>
        <source>That passphrase does not open this tablet&apos;s data. Nothing is lost. Try again, or ask whoever set the tablet up.</source>
        <translation>该口令无法打开本平板的数据。没有任何丢失。请重试，或询问设置平板的人。</translation>
    </message>
    <message>
        <source>That staff number and PIN do not belong together. Check both.</source>
        <translation>员工号和 PIN 码不匹配。请核对两者。</translation>
    </message>
    <message>
        <source>The badge alone does not open this tablet. Enter your PIN.</source>
        <translation>仅凭工牌不能打开本平板。请输入 PIN 码。</translation>
    </message>
    <message>
        <source>The camera cannot be used now: another program has it, or the system does not allow it. Nothing was scanned. Close the other program, or allow it in the system&apos;s settings, and open the camera again.</source>
        <translation>摄像头现在无法使用：正被其他程序占用，或系统不允许。没有扫描任何内容。请关闭其他程序，或在系统设置中允许，然后重新打开摄像头。</translation>
    </message>
    <message>
        <source>The camera cannot be used: this system lacks a part it needs ({said}). A hand scanner and the keyboard go on working. Tell whoever looks after this tablet.</source>
        <translation>摄像头无法使用：本系统缺少所需组件（{said}）。手持扫描器和键盘仍可使用。请告知负责本平板的人。</translation>
    </message>
    <message>
        <source>The clock of this tablet was set back</source>
        <translation>本平板的时钟被调慢了</translation>
    </message>
    <message>
        <source>The copy could not be saved in this folder. Nothing is lost. Choose another folder, or make room there, and save again.</source>
        <translation>无法将副本保存到此文件夹。没有任何丢失。请选择其他文件夹或腾出空间后再保存。</translation>
    </message>
    <message>
        <source>The count is the gate’s, not this tablet’s.</source>
        <translation>人数以登机口为准，不是本平板的。</translation>
    </message>
    <message>
        <source>The customer may read this.</source>
        <translation>顾客可以看到这些内容。</translation>
    </message>
    <message>
        <source>The customer was joined with {name}.</source>
        <translation>该顾客已与 {name} 合并。</translation>
    </message>
    <message>
        <source>The file with this tablet&apos;s unsent notes is damaged or gone. It was left as it is, so support can try to save them. Customer data is safe on the hub. Set the tablet up again with --start-over to go on.</source>
        <translation>本平板未发送备注的文件已损坏或丢失。文件保持原样，以便支持人员尝试挽救。顾客数据在中心是安全的。请用 --start-over 重新设置平板以继续。</translation>
    </message>
    <message>
        <source>The first ends {time}.</source>
        <translation>最早的在 {time} 到期。</translation>
    </message>
    <message>
        <source>The gate gives the last seats.</source>
        <translation>最后的座位由登机口分配。</translation>
    </message>
    <message>
        <source>The hub cannot be reached. Everything on this tablet still works, and what you write is kept and sent later.</source>
        <translation>无法连接中心。本平板上一切照常，您写的内容会保留并稍后发送。</translation>
    </message>
    <message>
        <source>The hub has been updated and this app has not, so it gets no new data. Nothing is lost, and what you write still arrives. Update the app.</source>
        <translation>中心已更新而本应用尚未更新，因此收不到新数据。没有任何丢失，您写的内容仍会到达。请更新应用。</translation>
    </message>
    <message>
        <source>The hub has to be reached first. Choose Sync now.</source>
        <translation>需先连上中心。请选择“立即同步”。</translation>
    </message>
    <message>
        <source>The hub holds {left} of the {held} records on this tablet. Nothing was removed. Ask a manager whether that is right.</source>
        <translation>本平板的 {held} 条记录中，中心有 {left} 条。没有移除任何内容。请询问经理是否正确。</translation>
    </message>
    <message>
        <source>The hub holds {left} of the {held} records on this tablet. Nothing was removed. If a place was closed or moved, that is right. If not, tell support.</source>
        <translation>本平板的 {held} 条记录中，中心有 {left} 条。没有移除任何内容。若有门店关闭或搬迁，则属正常；否则请告知支持人员。</translation>
    </message>
    <message>
        <source>The hub is being asked.</source>
        <translation>正在询问中心。</translation>
    </message>
    <message>
        <source>The hub said no</source>
        <translation>中心拒绝</translation>
    </message>
    <message>
        <source>The hub said no.</source>
        <translation>中心拒绝。</translation>
    </message>
    <message>
        <source>The hub&apos;s answer would leave {left} of {held} entries on this tablet. That is unusual, so it was not used and nothing was removed. Ask a manager whether it is right; she can let it go on.</source>
        <translation>中心的回复会使本平板的 {held} 条记录只剩 {left} 条。这不寻常，因此未采用，也没有移除任何内容。请询问经理是否正确；经理可以让其继续。</translation>
    </message>
    <message>
        <source>The key to the customer data on this tablet is gone, so it cannot be read any more. Nothing is lost: it is on the hub and loads again as soon as the hub is reached.</source>
        <translation>本平板顾客数据的密钥已丢失，无法再读取。没有任何丢失：数据在中心，连上后会重新加载。</translation>
    </message>
    <message>
        <source>The key to this tablet&apos;s data lies under a passphrase, and none was given. Nothing is lost. Start with --passphrase-file, or ask whoever set the tablet up.</source>
        <translation>本平板数据的密钥由口令保护，但没有提供口令。没有任何丢失。请用 --passphrase-file 启动，或询问设置平板的人。</translation>
    </message>
    <message>
        <source>The key to this tablet&apos;s data was not found, so the data cannot be opened. Customer data is safe on the hub. Notes that had not been sent stay on this tablet, locked. Bring the key back, or set the tablet up again with --start-over.</source>
        <translation>找不到本平板数据的密钥，无法打开数据。顾客数据在中心是安全的。未发送的备注仍锁在本平板上。请恢复密钥，或用 --start-over 重新设置平板。</translation>
    </message>
    <message>
        <source>The last at {time}</source>
        <translation>最近一项：{time}</translation>
    </message>
    <message>
        <source>The last customers came {ago}.</source>
        <translation>最近一次收到顾客数据：{ago}。</translation>
    </message>
    <message>
        <source>The list comes with the next connection and stays here for the flight.</source>
        <translation>名单会在下次联网时到达，并在飞行期间保留在此。</translation>
    </message>
    <message>
        <source>The list is being renewed.</source>
        <translation>列表正在更新。</translation>
    </message>
    <message>
        <source>The network is blocked</source>
        <translation>网络已断开</translation>
    </message>
    <message>
        <source>The network is blocked for a few seconds, and a morning’s work is tried with what is on this tablet. Nothing is sent and nothing stays.</source>
        <translation>网络将断开几秒，用本平板上的内容试做一上午的工作。不会发送也不会留下任何内容。</translation>
    </message>
    <message>
        <source>The newest alert rules cannot be read. {which} Tell support.</source>
        <translation>无法读取最新的提醒规则。{which}请告知支持人员。</translation>
    </message>
    <message>
        <source>The note is too long: {length} letters, {limit} fit. It is still on the screen. Shorten it and save again.</source>
        <translation>备注太长：{length} 个字，最多 {limit} 个。内容仍在屏幕上。请缩短后再保存。</translation>
    </message>
    <message>
        <source>The page could not be saved in that folder. Nothing is lost. Check that the stick is in and has room, or choose another folder.</source>
        <translation>无法把这一页保存到该文件夹。没有丢失任何内容。请检查存储盘是否插好且有空间，或另选文件夹。</translation>
    </message>
    <message>
        <source>The pass does not tell. Ask for two facts.</source>
        <translation>登机牌看不出是谁。请询问两项信息。</translation>
    </message>
    <message>
        <source>The purchase that brought this up</source>
        <translation>引出此推荐的购买</translation>
    </message>
    <message>
        <source>The rest comes with the next connection.</source>
        <translation>其余会在下次联网时到达。</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>The same customers</source>
        <translation>同样的顾客</translation>
    </message>
    <message>
        <source>The same price</source>
        <translation>价格相同</translation>
    </message>
    <message>
        <source>The same price as {product}</source>
        <translation>与 {product} 价格相同</translation>
    </message>
    <message>
        <source>The search didn&apos;t answer</source>
        <translation>搜索没有响应</translation>
    </message>
    <message>
        <source>The time this data was lent for is over, so it was removed. Nothing else was changed, and what was written here is kept and still sent.</source>
        <translation>这些数据的借用期已到，因此已移除。其他没有更改，这里写的内容会保留并继续发送。</translation>
    </message>
    <message>
        <source>Then say what it is.</source>
        <translation>然后说明是什么。</translation>
    </message>
    <message>
        <source>Then say where.</source>
        <translation>然后说明在哪里。</translation>
    </message>
    <message>
        <source>There are no customers on this tablet now, so the card was not looked up.</source>
        <translation>本平板上目前没有顾客，因此没有查找此卡。</translation>
    </message>
    <message>
        <source>There is no screen here, so the window cannot open. Nothing is lost. Start it from a desktop, or name a Qt platform, such as vnc.</source>
        <translation>这里没有屏幕，无法打开窗口。没有任何丢失。请从桌面启动，或指定 Qt 平台，例如 vnc。</translation>
    </message>
    <message>
        <source>There was no PIN to paste. Copy it again, or type it.</source>
        <translation>没有可粘贴的 PIN 码。请重新复制，或手动输入。</translation>
    </message>
    <message>
        <source>These two did not open</source>
        <translation>这两份未能打开</translation>
    </message>
    <message>
        <source>They can be searched as soon as the first are in.</source>
        <translation>首批到达后即可搜索。</translation>
    </message>
    <message>
        <source>This answer is not from your company&apos;s hub, so it was not used. Nothing on this tablet was changed. It tries again by itself; if this lasts, tell support.</source>
        <translation>此回复不是来自贵公司的中心，因此未采用。本平板没有任何更改。它会自动重试；若持续如此，请告知支持人员。</translation>
    </message>
    <message>
        <source>This app has been updated and the hub has not, so it gets no new data. Nothing is lost, and what you write still arrives. Tell support to update the hub.</source>
        <translation>本应用已更新而中心尚未更新，因此收不到新数据。没有任何丢失，您写的内容仍会到达。请让支持人员更新中心。</translation>
    </message>
    <message>
        <source>This code belongs to another company&apos;s hub than the work on this tablet. Nothing was changed here. Use it on a new tablet, or with a new --data folder.</source>
        <translation>此代码属于另一家公司的中心，与本平板上的工作不符。这里没有任何更改。请在新平板上使用，或使用新的 --data 文件夹。</translation>
    </message>
    <message>
        <source>This customer is not on this tablet any more</source>
        <translation>此顾客已不在本平板上</translation>
    </message>
    <message>
        <source>This customer is not on this tablet any more. Nothing is lost. Search again, or ask a colleague at the store she visits.</source>
        <translation>此顾客已不在本平板上。没有任何丢失。请重新搜索，或询问其常去门店的同事。</translation>
    </message>
    <message>
        <source>This data has to be loaded first, so there is nothing to compare yet. Nothing is lost. It loads by itself as soon as the hub is reached.</source>
        <translation>需先加载这些数据，目前没有可核对的内容。没有任何丢失。连上中心后会自动加载。</translation>
    </message>
    <message>
        <source>This flight could not be opened</source>
        <translation>无法打开此航班</translation>
    </message>
    <message>
        <source>This flight didn’t open</source>
        <translation>此航班未能打开</translation>
    </message>
    <message>
        <source>This flight is not on this tablet any more. Nothing you recorded is lost. Ask whoever leads the crew which flight is yours.</source>
        <translation>此航班已不在本平板上。您记录的内容没有丢失。请向机组负责人询问您的航班。</translation>
    </message>
    <message>
        <source>This is not free any more. Nothing was recorded. Look at what is offered now.</source>
        <translation>这已不再空着。没有记录任何内容。请看现在可提供什么。</translation>
    </message>
    <message>
        <source>This is not right</source>
        <translation>这不正确</translation>
    </message>
    <message>
        <source>This is what is popular here.</source>
        <translation>以下是本店热门商品。</translation>
    </message>
    <message>
        <source>This is what is popular on board.</source>
        <translation>以下是机上热门商品。</translation>
    </message>
    <message>
        <source>This is your own badge, and you are signed in.</source>
        <translation>这是您自己的工牌，您已登录。</translation>
    </message>
    <message>
        <source>This may be about belief or private life.</source>
        <translation>这可能涉及信仰或私生活。</translation>
    </message>
    <message>
        <source>This may be about health.</source>
        <translation>这可能涉及健康。</translation>
    </message>
    <message>
        <source>This may be about where people come from.</source>
        <translation>这可能涉及出身。</translation>
    </message>
    <message>
        <source>This may sound unkind.</source>
        <translation>这听起来可能不友善。</translation>
    </message>
    <message>
        <source>This note has been dealt with already, so it was not sent again. Nothing is lost. Close this and look at the customer&apos;s notes.</source>
        <translation>此备注已处理，因此没有再次发送。没有任何丢失。请关闭并查看顾客的备注。</translation>
    </message>
    <message>
        <source>This pass is for no flight of this lounge. Nothing was recorded. Ask for the flight.</source>
        <translation>这张登机牌不属于此休息室的任何航班。没有记录任何内容。请询问航班。</translation>
    </message>
    <message>
        <source>This pass is for {board} to {off}.</source>
        <translation>此登机牌用于 {board} 至 {off}。</translation>
    </message>
    <message>
        <source>This pass is for {day}.</source>
        <translation>此登机牌的日期：{day}。</translation>
    </message>
    <message>
        <source>This pass is for {flight}.</source>
        <translation>此登机牌用于 {flight}。</translation>
    </message>
    <message>
        <source>This pass was used. Ask for two facts.</source>
        <translation>这张登机牌已用过。请询问两项信息。</translation>
    </message>
    <message>
        <source>This person is not here any more</source>
        <translation>此人已不在这里</translation>
    </message>
    <message>
        <source>This preview didn&apos;t open</source>
        <translation>预览未能打开</translation>
    </message>
    <message>
        <source>This product didn&apos;t open</source>
        <translation>商品未能打开</translation>
    </message>
    <message>
        <source>This product is not on this tablet</source>
        <translation>此商品不在本平板上</translation>
    </message>
    <message>
        <source>This product is not on this tablet. Nothing is lost. It may have left the range; look at its label, or ask a colleague.</source>
        <translation>此商品不在本平板上。没有任何丢失。可能已下架；请查看标签，或询问同事。</translation>
    </message>
    <message>
        <source>This profile didn&apos;t open</source>
        <translation>资料未能打开</translation>
    </message>
    <message>
        <source>This profile is not on this tablet. Tablets of the usual store can open it.</source>
        <translation>此资料不在本平板上。常去门店的平板可以打开。</translation>
    </message>
    <message>
        <source>This store</source>
        <translation>本店</translation>
    </message>
    <message>
        <source>This tablet does not know you yet. Sign in here once while it is online.</source>
        <translation>本平板还不认识您。请在联网时在此登录一次。</translation>
    </message>
    <message>
        <source>This tablet gets its key from the system that starts it, so it cannot be changed here. Nothing was changed. Ask whoever set the tablet up.</source>
        <translation>本平板的密钥来自启动它的系统，无法在此更改。没有任何更改。请询问设置平板的人。</translation>
    </message>
    <message>
        <source>This tablet has to be connected to the hub again before it gets new data. Nothing is lost, and what you write still arrives. Ask a manager for a new code.</source>
        <translation>本平板需重新连接中心才能收到新数据。没有任何丢失，您写的内容仍会到达。请向经理索取新代码。</translation>
    </message>
    <message>
        <source>This tablet is not set up yet, so this was not saved. Copy it, and ask a manager to connect the tablet to the hub.</source>
        <translation>本平板尚未设置，因此没有保存。请复制内容，并请经理将平板连接到中心。</translation>
    </message>
    <message>
        <source>This tablet is not syncing</source>
        <translation>本平板未同步</translation>
    </message>
    <message>
        <source>This tablet is offline</source>
        <translation>本平板已离线</translation>
    </message>
    <message>
        <source>This tablet was taken out of use</source>
        <translation>本平板已停用</translation>
    </message>
    <message>
        <source>This tablet was taken out of use, so its customers were removed. What was written on it is kept and still sent. Ask a manager to connect it again.</source>
        <translation>本平板已停用，顾客数据已移除。在其上写的内容会保留并继续发送。请经理重新连接。</translation>
    </message>
    <message>
        <source>This tablet&apos;s customer data was saved by a newer version of Aisleside. Nothing is lost. Update the app to go on.</source>
        <translation>本平板的顾客数据由更新版本的 Aisleside 保存。没有任何丢失。请更新应用以继续。</translation>
    </message>
    <message>
        <source>This tablet&apos;s data was saved by a newer version of Aisleside. Nothing is lost. Update the app to go on.</source>
        <translation>本平板的数据由更新版本的 Aisleside 保存。没有任何丢失。请更新应用以继续。</translation>
    </message>
    <message>
        <source>This tablet&apos;s key store did not answer. Nothing is lost. Unlock it or sign in to this computer again, then start Aisleside once more.</source>
        <translation>本平板的密钥库没有响应。没有任何丢失。请解锁或重新登录电脑，然后再次启动 Aisleside。</translation>
    </message>
    <message>
        <source>This tablet&apos;s storage is full, so new data from the hub has to wait. What you wrote before is safe. Free some space; Aisleside goes on by itself.</source>
        <translation>本平板的存储已满，中心的新数据需等待。您之前写的内容是安全的。请腾出空间；Aisleside 会自动继续。</translation>
    </message>
    <message>
        <source>This was already sent, so it stays. Record what is right now.</source>
        <translation>这已发送，因此保留。请记录现在正确的内容。</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>没有保存</translation>
    </message>
    <message>
        <source>This was not saved, because some of it must not be kept about a customer. Your words are still here: take out what is marked, then save again.</source>
        <translation>没有保存，因为其中有些内容不得作为顾客信息保留。您写的还在：请删去标出的部分，再保存一次。</translation>
    </message>
    <message>
        <source>This was written under an earlier PIN, so it cannot be sent again from here. The hub keeps it. Write it again, or ask a manager.</source>
        <translation>这是用以前的 PIN 码写的，无法从这里再次发送。中心会保留。请重新书写，或询问经理。</translation>
    </message>
    <message>
        <source>This word does not belong in a note.</source>
        <translation>这个词不该出现在备注里。</translation>
    </message>
    <message>
        <source>Those of version {version} go on.</source>
        <translation>版本 {version} 的规则继续有效。</translation>
    </message>
    <message>
        <source>Those that came with the app go on.</source>
        <translation>应用自带的规则继续有效。</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>时间紧</translation>
    </message>
    <message>
        <source>Tills</source>
        <translation>收银台</translation>
    </message>
    <message>
        <source>Tips and suggestions</source>
        <translation>建议和推荐</translation>
    </message>
    <message>
        <source>To be ready when {name} comes</source>
        <translation>为 {name} 到店做好准备</translation>
    </message>
    <message>
        <source>To board, {count}</source>
        <translation>待登机，{count}</translation>
    </message>
    <message>
        <source>To decide whom to look after first</source>
        <translation>决定先照顾谁</translation>
    </message>
    <message>
        <source>To help with fit, care and returns</source>
        <translation>便于合身、保养和退货</translation>
    </message>
    <message>
        <source>To know who comes along</source>
        <translation>了解同行者</translation>
    </message>
    <message>
        <source>To reach {name} as agreed</source>
        <translation>按约定联系 {name}</translation>
    </message>
    <message>
        <source>To see what {name} may need</source>
        <translation>了解 {name} 可能需要什么</translation>
    </message>
    <message>
        <source>To show {name} what suits</source>
        <translation>向 {name} 展示合适的商品</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Today didn’t open</source>
        <translation>“今天”未能打开</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>Told to {name}</source>
        <translation>告诉了 {name}</translation>
    </message>
    <message>
        <source>Told two facts at the gate</source>
        <translation>在登机口说出两项信息</translation>
    </message>
    <message>
        <source>Told two facts in the lounge</source>
        <translation>在休息室说出两项信息</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Too dear</source>
        <translation>太贵</translation>
    </message>
    <message>
        <source>Too long without the hub</source>
        <translation>太久未连接中心</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Connect this tablet, then your PIN opens it again.</source>
        <translation>PIN 码错误次数过多。请联网，之后您的 PIN 码即可再次解锁。</translation>
    </message>
    <message>
        <source>Travels alone</source>
        <translation>独自出行</translation>
    </message>
    <message>
        <source>Travels alone, in our care</source>
        <translation>独自出行，由我们照看</translation>
    </message>
    <message>
        <source>Trousers</source>
        <translation>裤子</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>土耳其语</translation>
    </message>
    <message>
        <source>Two customers have this card. Search for its number to choose.</source>
        <translation>两位顾客使用此卡。请搜索卡号进行选择。</translation>
    </message>
    <message>
        <source>Two letters different</source>
        <translation>两个字母不同</translation>
    </message>
    <message>
        <source>Type a name, a phone number, an email or a card.</source>
        <translation>请输入姓名、电话、电子邮件或卡号。</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>乌克兰语</translation>
    </message>
    <message>
        <source>Unlock with your PIN. New people can sign in when it is back online.</source>
        <translation>请用 PIN 码解锁。恢复联网后新人可登录。</translation>
    </message>
    <message>
        <source>Unsent work</source>
        <translation>未发送的工作</translation>
    </message>
    <message>
        <source>Until {time}.</source>
        <translation>到 {time}。</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>Upgrade taken on</source>
        <translation>已承接升舱</translation>
    </message>
    <message>
        <source>Usable, with something to look at</source>
        <translation>可用，但有待查看</translation>
    </message>
    <message>
        <source>Used to come regularly</source>
        <translation>以前常来</translation>
    </message>
    <message>
        <source>Usual day</source>
        <translation>常来日</translation>
    </message>
    <message>
        <source>Usual store</source>
        <translation>常去门店</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>到店</translation>
    </message>
    <message>
        <source>Waiting for the first customers</source>
        <translation>等待首批顾客</translation>
    </message>
    <message>
        <source>Waiting to send, {count}</source>
        <translation>待发送，{count}</translation>
    </message>
    <message>
        <source>Waits for a seat</source>
        <translation>等座位</translation>
    </message>
    <message>
        <source>Was a gift</source>
        <translation>是礼物</translation>
    </message>
    <message>
        <source>We owe a word</source>
        <translation>欠一句交代</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What a colleague took on</source>
        <translation>同事承接的事</translation>
    </message>
    <message>
        <source>What came of a colleague’s work</source>
        <translation>同事工作的结果</translation>
    </message>
    <message>
        <source>What came of it, {name}</source>
        <translation>结果，{name}</translation>
    </message>
    <message>
        <source>What colleagues did after {time} is not here yet. Yours is kept and sent.</source>
        <translation>同事在 {time} 之后的操作尚未到达。您的内容会保留并发送。</translation>
    </message>
    <message>
        <source>What colleagues did is not here yet. Yours is kept and sent.</source>
        <translation>同事的操作尚未到达。您的内容会保留并发送。</translation>
    </message>
    <message>
        <source>What did {name} say?</source>
        <translation>{name} 怎么说？</translation>
    </message>
    <message>
        <source>What is left is not known while offline. Promise nothing.</source>
        <translation>离线时不知道还剩什么。请勿承诺。</translation>
    </message>
    <message>
        <source>What people ordered shows again when the eye is open.</source>
        <translation>眼睛图标打开后会重新显示所订内容。</translation>
    </message>
    <message>
        <source>What was suggested, and this window</source>
        <translation>所推荐的商品和此窗口</translation>
    </message>
    <message>
        <source>What we may do</source>
        <translation>我们可以做什么</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出了什么问题</translation>
    </message>
    <message>
        <source>What would fit is sold out, owned already or was said not to be right. Scan something to see what goes with it.</source>
        <translation>合适的商品已售罄、已拥有或曾被说不合适。扫描商品即可查看搭配。</translation>
    </message>
    <message>
        <source>What you take care of stands here.</source>
        <translation>您处理的内容显示在这里。</translation>
    </message>
    <message>
        <source>What you wrote is safe.</source>
        <translation>您写的内容是安全的。</translation>
    </message>
    <message>
        <source>What {tablet} holds about {name}, {day}</source>
        <translation>{tablet} 关于 {name} 的内容，{day}</translation>
    </message>
    <message>
        <source>Whatever happened before</source>
        <translation>无论之前发生什么</translation>
    </message>
    <message>
        <source>Where people come from does not belong in a note.</source>
        <translation>出身不属于备注。</translation>
    </message>
    <message>
        <source>Which flight leaves here?</source>
        <translation>哪个航班从这里出发？</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>这是谁？</translation>
    </message>
    <message>
        <source>Who takes the tablet?</source>
        <translation>谁来接手平板？</translation>
    </message>
    <message>
        <source>Why not for {name}?</source>
        <translation>为什么不适合 {name}？</translation>
    </message>
    <message>
        <source>Will miss the next flight</source>
        <translation>将错过下一航班</translation>
    </message>
    <message>
        <source>Win back</source>
        <translation>赢回</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>心愿</translation>
    </message>
    <message>
        <source>With reasons</source>
        <translation>附理由</translation>
    </message>
    <message>
        <source>With the ground</source>
        <translation>已交地面</translation>
    </message>
    <message>
        <source>With the same number</source>
        <translation>编号相同</translation>
    </message>
    <message>
        <source>Would miss the next flight</source>
        <translation>可能错过下一航班</translation>
    </message>
    <message>
        <source>Would this tablet serve an outage?</source>
        <translation>断网时本平板还能用吗？</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Write the wish itself: “Not on Saturdays.”</source>
        <translation>请直接写愿望：“周六不行。”</translation>
    </message>
    <message>
        <source>Write what happened and what to do next.</source>
        <translation>请写发生了什么，以及下一步做什么。</translation>
    </message>
    <message>
        <source>Write what helps, not why: “Offer a chair.”</source>
        <translation>请写怎样帮忙，不写原因：“请让座。”</translation>
    </message>
    <message>
        <source>Write what helps: “Likes to speak French.”</source>
        <translation>请写有帮助的：“喜欢说法语。”</translation>
    </message>
    <message>
        <source>Written by colleagues, for service only</source>
        <translation>同事所写，仅用于服务</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>You apologised to {name}.</source>
        <translation>您已向 {name} 道歉。</translation>
    </message>
    <message>
        <source>You apologised {when}</source>
        <translation>您已道歉：{when}</translation>
    </message>
    <message>
        <source>You can start now.</source>
        <translation>现在可以开始。</translation>
    </message>
    <message>
        <source>You put this off until {day}</source>
        <translation>您已推迟到 {day}</translation>
    </message>
    <message>
        <source>You said sorry {when}</source>
        <translation>您已道歉：{when}</translation>
    </message>
    <message>
        <source>You said sorry. No need to repeat it.</source>
        <translation>您已道歉。不必重复。</translation>
    </message>
    <message>
        <source>You said you would. Record how it went.</source>
        <translation>您说过会做。请记录结果。</translation>
    </message>
    <message>
        <source>Your PIN closes Aisleside on this kiosk. Without it the desk stays.</source>
        <translation>输入您的 PIN 才会在此终端关闭 Aisleside，否则柜台保持不变。</translation>
    </message>
    <message>
        <source>Your PIN opens this tablet.</source>
        <translation>您的 PIN 码可打开本平板。</translation>
    </message>
    <message>
        <source>Your PIN, checked on this tablet</source>
        <translation>您的 PIN 码，在本平板上核对</translation>
    </message>
    <message>
        <source>Your client</source>
        <translation>您的顾客</translation>
    </message>
    <message>
        <source>Your client, last visit {day}</source>
        <translation>您的顾客，上次到店：{day}</translation>
    </message>
    <message>
        <source>Your clients</source>
        <translation>您的顾客</translation>
    </message>
    <message>
        <source>Your day is put away</source>
        <translation>您的日程已收起</translation>
    </message>
    <message>
        <source>Your note is kept.</source>
        <translation>您的备注已保留。</translation>
    </message>
    <message>
        <source>Your note is safe.</source>
        <translation>您的备注是安全的。</translation>
    </message>
    <message>
        <source>Your role: {title}</source>
        <translation>您的职责：{title}</translation>
    </message>
    <message>
        <source>Your staff number first, then your PIN.</source>
        <translation>请先输入员工号，再输入 PIN 码。</translation>
    </message>
    <message>
        <source>Yours to say. Colleagues see it.</source>
        <translation>由您来说。同事会看到。</translation>
    </message>
    <message>
        <source>a customer</source>
        <translation>一位顾客</translation>
    </message>
    <message>
        <source>about to land</source>
        <translation>即将降落</translation>
    </message>
    <message>
        <source>alteration</source>
        <translation>改衣</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>ask for the loyalty card</source>
        <translation>请出示会员卡</translation>
    </message>
    <message>
        <source>at another store</source>
        <translation>其他门店</translation>
    </message>
    <message>
        <source>at {place}</source>
        <translation>{place}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>{time}</translation>
    </message>
    <message>
        <source>be quick</source>
        <translation>抓紧</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>pattern of a date</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>pattern of a date</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>pattern of a date</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>pattern of a date</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>pattern of a date</comment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>送货</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>8</translation>
    </message>
    <message>
        <source>email</source>
        <translation>电子邮件</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>每 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>每周</translation>
    </message>
    <message numerus="yes">
        <source>every {count} days</source>
        <translation>
            <numerusform>每 {count} 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every {count} months</source>
        <translation>
            <numerusform>每 {count} 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every {count} weeks</source>
        <translation>
            <numerusform>每 {count} 周</numerusform>
        </translation>
    </message>
    <message>
        <source>five</source>
        <translation>5</translation>
    </message>
    <message>
        <source>followed up by {name}</source>
        <translation>{name} 已跟进</translation>
    </message>
    <message>
        <source>four</source>
        <translation>4</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>来自 {day}</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>来自 {time}</translation>
    </message>
    <message>
        <source>gate {gate}</source>
        <translation>登机口 {gate}</translation>
    </message>
    <message>
        <source>here</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>in the basket</source>
        <translation>在购物篮中</translation>
    </message>
    <message>
        <source>in {month}</source>
        <translation>{month}</translation>
    </message>
    <message>
        <source>it was said</source>
        <translation>说过</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>just updated</source>
        <translation>刚刚更新</translation>
    </message>
    <message>
        <source>landed {time}</source>
        <translation>{time} 已降落</translation>
    </message>
    <message>
        <source>lands in {span}</source>
        <translation>{span}后降落</translation>
    </message>
    <message>
        <source>last visit {day}</source>
        <translation>上次到店：{day}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>late delivery</source>
        <translation>送货延误</translation>
    </message>
    <message>
        <source>leaves in {span}</source>
        <translation>{span}后起飞</translation>
    </message>
    <message>
        <source>leaves soon</source>
        <translation>即将起飞</translation>
    </message>
    <message>
        <source>leaves {time}</source>
        <translation>{time} 起飞</translation>
    </message>
    <message>
        <source>leaves {time}, planned {planned}</source>
        <translation>{time} 起飞，原定 {planned}</translation>
    </message>
    <message>
        <source>left {time}</source>
        <translation>{time} 已起飞</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>new to us</source>
        <translation>新顾客</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>9</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no rush</source>
        <translation>不急</translation>
    </message>
    <message>
        <source>none here</source>
        <translation>此处没有</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <source>not by {ways}</source>
        <translation>不要用{ways}</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>没有待发内容</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>共 {count}</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>one</source>
        <translation>1</translation>
    </message>
    <message>
        <source>online</source>
        <translation>网店</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>phone ends {digits}</source>
        <translation>电话尾号 {digits}</translation>
    </message>
    <message>
        <source>prefers {way}</source>
        <translation>偏好：{way}</translation>
    </message>
    <message>
        <source>promise kept by {name}</source>
        <translation>{name} 已兑现承诺</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>same email</source>
        <translation>邮箱相同</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>7</translation>
    </message>
    <message>
        <source>six</source>
        <translation>6</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>somebody has congratulated</source>
        <translation>有人祝贺</translation>
    </message>
    <message>
        <source>somebody has said sorry</source>
        <translation>有人道歉</translation>
    </message>
    <message>
        <source>somebody has said thank you</source>
        <translation>有人致谢</translation>
    </message>
    <message>
        <source>somebody has said welcome</source>
        <translation>有人欢迎</translation>
    </message>
    <message>
        <source>somebody has seen to it</source>
        <translation>有人处理</translation>
    </message>
    <message>
        <source>something was given</source>
        <translation>赠予</translation>
    </message>
    <message>
        <source>taken care of</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>10</translation>
    </message>
    <message>
        <source>text</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>three</source>
        <translation>3</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>时间到</translation>
    </message>
    <message>
        <source>to {place}</source>
        <translation>前往 {place}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>two</source>
        <translation>2</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>截至{day}</translation>
    </message>
    <message>
        <source>usual store {place}</source>
        <translation>常去门店：{place}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>you</source>
        <translation>您</translation>
    </message>
    <message>
        <source>your client</source>
        <translation>您的顾客</translation>
    </message>
    <message>
        <source>{amount} less</source>
        <translation>便宜 {amount}</translation>
    </message>
    <message>
        <source>{amount} less than {product}</source>
        <translation>比 {product} 便宜 {amount}</translation>
    </message>
    <message>
        <source>{amount} more</source>
        <translation>贵 {amount}</translation>
    </message>
    <message>
        <source>{amount} more than {product}</source>
        <translation>比 {product} 贵 {amount}</translation>
    </message>
    <message>
        <source>{away}. Other tablets as of {when}.</source>
        <translation>{away}。其他平板截至 {when}。</translation>
    </message>
    <message>
        <source>{away}. This is from this tablet; other tablets need a connection.</source>
        <translation>{away}。这来自本平板；其他平板需要联网。</translation>
    </message>
    <message>
        <source>{boarded} of {listed} on board</source>
        <translation>已登机 {boarded} / {listed}</translation>
    </message>
    <message>
        <source>{board} to {off}</source>
        <translation>{board} 至 {off}</translation>
    </message>
    <message>
        <source>{count} GB</source>
        <translation>{count} GB</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} MB</translation>
    </message>
    <message numerus="yes">
        <source>{count} came back and need a person. Open the sheet of this tablet.</source>
        <translation>
            <numerusform>{count} 条被退回，需要有人处理。请打开本平板的页面。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} customers</source>
        <translation>
            <numerusform>{count} 位顾客</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} due today</source>
        <translation>
            <numerusform>今天到期 {count} 项</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} here</source>
        <translation>此处 {count} 件</translation>
    </message>
    <message>
        <source>{count} in this booking</source>
        <translation>此预订共 {count} 人</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>{count} 分钟前</translation>
    </message>
    <message>
        <source>{count} min old</source>
        <translation>{count} 分钟前</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>还有 {count} 件</translation>
    </message>
    <message>
        <source>{count} more of {of}</source>
        <translation>再看 {count} 条，共 {of} 条</translation>
    </message>
    <message>
        <source>{count} of {of} baskets held both</source>
        <translation>{of} 个购物篮中有 {count} 个同时含两者</translation>
    </message>
    <message>
        <source>{count} of {of} customers</source>
        <translation>{count} / {of} 位顾客</translation>
    </message>
    <message>
        <source>{count} of {of} records</source>
        <translation>{count} / {of} 条记录</translation>
    </message>
    <message>
        <source>{count} opened.</source>
        <translation>打开了 {count} 个。</translation>
    </message>
    <message>
        <source>{count} parts of the data opened.</source>
        <translation>打开了 {count} 部分数据。</translation>
    </message>
    <message numerus="yes">
        <source>{count} people</source>
        <translation>
            <numerusform>{count} 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} records did not fit and were set aside. Everything else is here.</source>
        <translation>
            <numerusform>{count} 条记录不符，已搁置。其余都在。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} things colleagues wrote could not be sent. Each sees hers at sign-in.</source>
        <translation>
            <numerusform>同事写的 {count} 项内容未能发送。各人登录时会看到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} tries, then this tablet needs a connection to unlock.</source>
        <translation>
            <numerusform>可试 {count} 次，之后需联网才能解锁。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} wait to be sent. They are safe; choose Sync now before you go.</source>
        <translation>
            <numerusform>{count} 条待发送。内容是安全的；离开前请选择“立即同步”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} waiting</source>
        <translation>
            <numerusform>{count} 条待发</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} were found by name.</source>
        <translation>按姓名找到 {count} 位。</translation>
    </message>
    <message>
        <source>{count} {where}</source>
        <translation>{where}{count} 件</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{definition}, version {version}, worked out {day}.</source>
        <translation>{definition}，版本 {version}，计算于 {day}。</translation>
    </message>
    <message>
        <source>{done} of {of} people can sign in. The others sign in here once while online.</source>
        <translation>{of} 人中有 {done} 人可以登录。其他人需联网时在此登录一次。</translation>
    </message>
    <message>
        <source>{done} of {of} records, or some differ. Choose Compare now to put it right.</source>
        <translation>{of} 条记录中有 {done} 条，或有差异。请选择“立即核对”进行修正。</translation>
    </message>
    <message>
        <source>{flight} to {place}</source>
        <translation>{flight} 飞往 {place}</translation>
    </message>
    <message>
        <source>{free} free.</source>
        <translation>剩余 {free}。</translation>
    </message>
    <message>
        <source>{free} free. Remove what is not needed.</source>
        <translation>剩余 {free}。请移除不需要的内容。</translation>
    </message>
    <message>
        <source>{held} of {expected} have a seat</source>
        <translation>{expected} 人中 {held} 人有座位</translation>
    </message>
    <message>
        <source>{held} of {expected} names</source>
        <translation>{held} / {expected} 个姓名</translation>
    </message>
    <message>
        <source>{held} of {expected} with their history</source>
        <translation>{expected} 人中 {held} 人有历史</translation>
    </message>
    <message>
        <source>{here}, and everyone at the hub</source>
        <translation>{here}，以及中心的所有人</translation>
    </message>
    <message>
        <source>{here}, and everyone: nobody else</source>
        <translation>{here}，以及所有人：没有其他人</translation>
    </message>
    <message>
        <source>{here}. Asking the hub about everyone</source>
        <translation>{here}。正在向中心询问所有人</translation>
    </message>
    <message>
        <source>{here}. Searching everyone needs a connection</source>
        <translation>{here}。搜索所有人需要联网</translation>
    </message>
    <message>
        <source>{here}. {trouble}</source>
        <translation>{here}。{trouble}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{label} taken away, saved here</source>
        <translation>{label} 已移除，已保存在此</translation>
    </message>
    <message>
        <source>{label}: {value}, saved here</source>
        <translation>{label}：{value}，已保存在此</translation>
    </message>
    <message>
        <source>{minutes} in {place}</source>
        <translation>在 {place} {minutes}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{missing} to board, {unseen} not seen yet</source>
        <translation>待登机 {missing}，尚未见到 {unseen}</translation>
    </message>
    <message>
        <source>{named} of {declared} are on the list</source>
        <translation>{declared} 人中 {named} 人在名单上</translation>
    </message>
    <message>
        <source>{name} asks</source>
        <translation>{name} 要求为止</translation>
    </message>
    <message numerus="yes">
        <source>{name} bought this %n times, last {ago}</source>
        <translation>
            <numerusform>{name} 买过 %n 次，上次：{ago}</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} bought this {ago}</source>
        <translation>{name} 买过：{ago}</translation>
    </message>
    <message>
        <source>{name} brought it back {ago}</source>
        <translation>{name} 退回：{ago}</translation>
    </message>
    <message>
        <source>{name} claimed this, and nothing came of it yet</source>
        <translation>{name} 已认领，尚无结果</translation>
    </message>
    <message>
        <source>{name} comes back at {time}.</source>
        <translation>{name} 将在 {time} 再次出现。</translation>
    </message>
    <message>
        <source>{name} comes back on {day}.</source>
        <translation>{name} 将在 {day} 再次出现。</translation>
    </message>
    <message>
        <source>{name} comes back tomorrow.</source>
        <translation>{name} 明天再次出现。</translation>
    </message>
    <message>
        <source>{name} comes back {when}.</source>
        <translation>{name} 将在 {when} 再次出现。</translation>
    </message>
    <message>
        <source>{name} in {seat}</source>
        <translation>{name}，{seat}</translation>
    </message>
    <message>
        <source>{name} is about to do this</source>
        <translation>{name} 正要处理</translation>
    </message>
    <message>
        <source>{name} is about to say it.</source>
        <translation>{name} 正要说。</translation>
    </message>
    <message>
        <source>{name} is about to, since {time}. Take it over only if nothing came of it.</source>
        <translation>{name} 自 {time} 起正要处理。仅在没有结果时接手。</translation>
    </message>
    <message>
        <source>{name} is not shown for this again.</source>
        <translation>{name} 不再因此显示。</translation>
    </message>
    <message>
        <source>{name} is taken care of.</source>
        <translation>{name} 已处理。</translation>
    </message>
    <message>
        <source>{name} offered a seat</source>
        <translation>{name} 已提供座位</translation>
    </message>
    <message>
        <source>{name} offered something</source>
        <translation>{name} 已提供一项</translation>
    </message>
    <message>
        <source>{name} said so</source>
        <translation>{name} 说的</translation>
    </message>
    <message>
        <source>{name} said sorry</source>
        <translation>{name} 已道歉</translation>
    </message>
    <message>
        <source>{name} said sorry and all was well. No need to repeat it.</source>
        <translation>{name} 已道歉，一切都好。不必重复。</translation>
    </message>
    <message>
        <source>{name} said sorry; it was not welcome. Leave it.</source>
        <translation>{name} 已道歉，但对方不愿接受。请勿再提。</translation>
    </message>
    <message>
        <source>{name} shops here, too. Check: {marks}.</source>
        <translation>{name} 也在这里购物。请核对：{marks}。</translation>
    </message>
    <message>
        <source>{name}: already taken care of</source>
        <translation>{name}：已处理过</translation>
    </message>
    <message numerus="yes">
        <source>{new}; bought {what} on %n days</source>
        <translation>
            <numerusform>{new}；有 %n 天买过{what}</numerusform>
        </translation>
    </message>
    <message>
        <source>{new}; bought {what} on 1 day</source>
        <translation>{new}；有 1 天买过{what}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one}或{other}</translation>
    </message>
    <message>
        <source>{paid} in the last 12 months</source>
        <translation>最近 12 个月 {paid}</translation>
    </message>
    <message>
        <source>{paid} in the last 12 months, most in {month}</source>
        <translation>最近 12 个月 {paid}，{month}最多</translation>
    </message>
    <message>
        <source>{people}, {seats}</source>
        <translation>{people}，{seats}</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>{percent}% is here. Search starts by itself in a moment.</source>
        <translation>已到达 {percent}%。搜索稍后自动开始。</translation>
    </message>
    <message>
        <source>{percent}% is here. Today fills by itself in a moment.</source>
        <translation>已到达 {percent}%。“今天”稍后自动填充。</translation>
    </message>
    <message>
        <source>{place}, then {next}</source>
        <translation>{place}，然后 {next}</translation>
    </message>
    <message>
        <source>{product}: into the basket</source>
        <translation>{product}：放入购物篮</translation>
    </message>
    <message>
        <source>{product}: not now</source>
        <translation>{product}：暂不</translation>
    </message>
    <message>
        <source>{product}: not right</source>
        <translation>{product}：不合适</translation>
    </message>
    <message>
        <source>{product}: not suggested until {day}</source>
        <translation>{product}：{day}前不推荐</translation>
    </message>
    <message>
        <source>{product}: {why}</source>
        <translation>{product}：{why}</translation>
    </message>
    <message>
        <source>{share} % of the links that speak for it</source>
        <translation>占支持它的关联的 {share}%</translation>
    </message>
    <message>
        <source>{source} and {count} more</source>
        <translation>{source} 等另外 {count} 个</translation>
    </message>
    <message>
        <source>{source}, {age}</source>
        <translation>{source}，{age}</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <translation>{span}前</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>还剩 {span}</translation>
    </message>
    <message>
        <source>{span}, {hurry}</source>
        <translation>{span}，{hurry}</translation>
    </message>
    <message>
        <source>{status} today</source>
        <translation>今天 {status}</translation>
    </message>
    <message>
        <source>{status}, offline</source>
        <translation>{status}，离线</translation>
    </message>
    <message>
        <source>{tablet} · last sync {when}</source>
        <translation>{tablet} · 上次同步 {when}</translation>
    </message>
    <message>
        <source>{tablet} · not synced yet</source>
        <translation>{tablet} · 尚未同步</translation>
    </message>
    <message>
        <source>{time}, just now</source>
        <translation>{time}，刚刚</translation>
    </message>
    <message>
        <source>{time}, {count} min ago</source>
        <translation>{time}，{count} 分钟前</translation>
    </message>
    <message>
        <source>{title} at {time}</source>
        <translation>{title}，{time}</translation>
    </message>
    <message>
        <source>{title}, is here</source>
        <translation>{title}，已到货</translation>
    </message>
    <message>
        <source>{title}, {day}. No apology yet.</source>
        <translation>{title}，{day}。尚未道歉。</translation>
    </message>
    <message>
        <source>{title}, {when}. Nobody has apologised yet.</source>
        <translation>{title}，{when}。还没有人道歉。</translation>
    </message>
    <message>
        <source>{used}, {free} free</source>
        <translation>{used}，剩余 {free}</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{day} {weekday}</translation>
    </message>
    <message>
        <source>{what} at {time}</source>
        <translation>{time} {what}</translation>
    </message>
    <message>
        <source>{what} returned</source>
        <translation>退回 {what}</translation>
    </message>
    <message>
        <source>{what} since {year}</source>
        <translation>{what}（{year} 年起）</translation>
    </message>
    <message>
        <source>{what} taken away</source>
        <translation>{what} 已移除</translation>
    </message>
    <message>
        <source>{what}, due {day}</source>
        <translation>{what}，到期：{day}</translation>
    </message>
    <message>
        <source>{what}, {age}</source>
        <translation>{what}，{age}</translation>
    </message>
    <message>
        <source>{what}, {often} or so. Last bought {day}.</source>
        <translation>{what}，大约{often}。上次购买：{day}。</translation>
    </message>
    <message>
        <source>{what}. Use silently</source>
        <translation>{what}。仅供参考，不要说出</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}：{why}</translation>
    </message>
    <message>
        <source>{when}, may be old</source>
        <translation>{when}，可能已旧</translation>
    </message>
    <message>
        <source>{where}, with you</source>
        <translation>{where}，您接待</translation>
    </message>
    <message>
        <source>{where}, with {name}</source>
        <translation>{where}，{name} 接待</translation>
    </message>
    <message>
        <source>{who} (you)</source>
        <translation>{who}（您）</translation>
    </message>
    <message>
        <source>{who} apologised {when}</source>
        <translation>{who} 已道歉：{when}</translation>
    </message>
    <message>
        <source>{who} congratulated {time}</source>
        <translation>{who} 已祝贺：{time}</translation>
    </message>
    <message>
        <source>{who} gave something {time}</source>
        <translation>{who} 已赠送：{time}</translation>
    </message>
    <message numerus="yes">
        <source>{who} have signed in here in the last %n days.</source>
        <translation>
            <numerusform>最近 %n 天有 {who}在此登录。</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} is seeing to it, since {time}</source>
        <translation>{who} 自 {time} 起在处理</translation>
    </message>
    <message>
        <source>{who} put this off until {day}</source>
        <translation>{who} 已推迟到 {day}</translation>
    </message>
    <message>
        <source>{who} said sorry {time}</source>
        <translation>{who} 已道歉：{time}</translation>
    </message>
    <message>
        <source>{who} said sorry {when}</source>
        <translation>{who} 已道歉：{when}</translation>
    </message>
    <message>
        <source>{who} said thank you {time}</source>
        <translation>{who} 已致谢：{time}</translation>
    </message>
    <message>
        <source>{who} saw to it {time}</source>
        <translation>{who} 已处理：{time}</translation>
    </message>
    <message>
        <source>{who} told {time}</source>
        <translation>{who} 已告知：{time}</translation>
    </message>
    <message>
        <source>{who} welcomed {time}</source>
        <translation>{who} 已欢迎：{time}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
</context>
<context>
    <name>AppointmentPart</name>
    <message>
        <source>15 minutes earlier</source>
        <translation>提前 15 分钟</translation>
    </message>
    <message>
        <source>15 minutes later</source>
        <translation>推后 15 分钟</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>提前一天</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>推后一天</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>用您的话</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>与谁</translation>
    </message>
</context>
<context>
    <name>AppointmentsCard</name>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>新预约</translation>
    </message>
    <message>
        <source>Nobody is booked today. Appointments made at a profile stand here.</source>
        <translation>今天没有预约。在资料中安排的预约会显示在这里。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>BasketSheet</name>
    <message>
        <source>Basket</source>
        <translation>购物篮</translation>
    </message>
    <message>
        <source>Empty the basket</source>
        <translation>清空购物篮</translation>
    </message>
    <message>
        <source>Nothing lies in it. Put something in with the plus beside a suggestion, or scan it.</source>
        <translation>里面没有商品。点推荐旁的加号放入，或扫描商品。</translation>
    </message>
    <message>
        <source>Opens this product</source>
        <translation>打开此商品</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Ring it up at the till. What lies here is put aside and not sold, and is not sent anywhere.</source>
        <translation>请到收银台结账。这里的商品只是预留，并未售出，也不会发送到任何地方。</translation>
    </message>
    <message>
        <source>Takes this product in hand</source>
        <translation>查看此商品</translation>
    </message>
    <message>
        <source>When everything is paid, or the customer has left</source>
        <translation>全部付款后或顾客离开后</translation>
    </message>
</context>
<context>
    <name>BriefingSheet</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Page to print</source>
        <translation>打印页</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>保存此页</translation>
    </message>
    <message>
        <source>The briefing of %1 on one page</source>
        <translation>%1 的简报，一页</translation>
    </message>
    <message>
        <source>The page names people and what they need. The file is not encrypted: print it, then delete it, and destroy the paper after the flight.</source>
        <translation>此页列有姓名及所需服务。文件未加密：请打印后删除，航班结束后销毁纸张。</translation>
    </message>
</context>
<context>
    <name>CabinPeople</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>CabinRowEntry</name>
    <message>
        <source>Take care of %1</source>
        <translation>照应 %1</translation>
    </message>
</context>
<context>
    <name>CabinTabs</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>座位图</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
</context>
<context>
    <name>CameraPane</name>
    <message>
        <source>Close the camera</source>
        <translation>关闭摄像头</translation>
    </message>
    <message>
        <source>Hold a code in front of the camera</source>
        <translation>将码对准摄像头</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有画面</translation>
    </message>
</context>
<context>
    <name>CaptureSheet</name>
    <message>
        <source>About %1</source>
        <translation>关于 %1</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>不对？</translation>
    </message>
    <message>
        <source>Saved on this tablet at once, also without a network. You can take it back for a moment.</source>
        <translation>立即保存在本平板上，没有网络也可以。短时间内可以撤回。</translation>
    </message>
    <message>
        <source>Size or taste</source>
        <translation>尺码或喜好</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>没有保存</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
</context>
<context>
    <name>CompareSheet</name>
    <message>
        <source>Both records are being read.</source>
        <translation>正在读取两份记录。</translation>
    </message>
    <message>
        <source>One person?</source>
        <translation>同一人？</translation>
    </message>
    <message>
        <source>These are the same person</source>
        <translation>是同一个人</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Whoever looks after the records decides. Until then both stay as they are.</source>
        <translation>由负责记录的人决定。在此之前两份都保持不变。</translation>
    </message>
    <message>
        <source>You said that these are the same person.</source>
        <translation>您说过这是同一个人。</translation>
    </message>
</context>
<context>
    <name>ConsentPart</name>
    <message>
        <source>In %1’s words, if that helps</source>
        <translation>如有帮助，用 %1 的原话</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>关于什么</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>CopySheet</name>
    <message>
        <source>Each line says what it is, where it came from and when. The file is not encrypted: hand it over, then delete it.</source>
        <translation>每行说明内容、来源和时间。文件未加密：请交付后删除。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>For example of a stick</source>
        <translation>例如 U 盘</translation>
    </message>
    <message>
        <source>Give a copy</source>
        <translation>提供副本</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Saving the copy</source>
        <translation>正在保存副本</translation>
    </message>
    <message>
        <source>What this tablet holds about %1, as a text file</source>
        <translation>本平板关于 %1 的内容，文本文件</translation>
    </message>
</context>
<context>
    <name>CrewHeader</name>
    <message>
        <source>Another flight</source>
        <translation>其他航班</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Before: seat %1</source>
        <translation>上一个：座位 %1</translation>
    </message>
    <message>
        <source>Find a seat or a name</source>
        <translation>查找座位或姓名</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Next: seat %1</source>
        <translation>下一个：座位 %1</translation>
    </message>
    <message>
        <source>Night colours</source>
        <translation>夜间色</translation>
    </message>
</context>
<context>
    <name>CrewPeople</name>
    <message>
        <source>Find a seat or a name</source>
        <translation>查找座位或姓名</translation>
    </message>
    <message>
        <source>Seat or name</source>
        <translation>座位或姓名</translation>
    </message>
</context>
<context>
    <name>CrewPlaces</name>
    <message>
        <source>Flight</source>
        <translation>航班</translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>机上厨房</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
</context>
<context>
    <name>CrewRail</name>
    <message>
        <source>%1. Opens what this tablet holds.</source>
        <translation>%1。打开本平板的内容。</translation>
    </message>
    <message>
        <source>Colours, text size, somebody else, lock this tablet</source>
        <translation>颜色、文字大小、换人、锁定本平板</translation>
    </message>
</context>
<context>
    <name>CrewScreen</name>
    <message>
        <source>Aisleside</source>
        <translation>Aisleside</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>DoCard</name>
    <message>
        <source>Do</source>
        <translation>该做</translation>
    </message>
    <message>
        <source>Don’t</source>
        <translation>不要</translation>
    </message>
</context>
<context>
    <name>DoneSheet</name>
    <message>
        <source>Done today</source>
        <translation>今天已完成</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo, %1</source>
        <translation>撤销，%1</translation>
    </message>
    <message>
        <source>What you record today stands here, and can be taken back until it was sent.</source>
        <translation>您今天记录的内容显示在这里，发送前可以撤回。</translation>
    </message>
    <message>
        <source>What you recorded, newest first</source>
        <translation>您记录的内容，最新在前</translation>
    </message>
</context>
<context>
    <name>EyeButton</name>
    <message>
        <source>Hides notes, amounts and other customers</source>
        <translation>隐藏备注、金额和其他顾客</translation>
    </message>
    <message>
        <source>Hold to peek, tap to turn it off</source>
        <translation>按住查看，轻点关闭</translation>
    </message>
    <message>
        <source>Shoulder-safe</source>
        <translation>防窥</translation>
    </message>
</context>
<context>
    <name>FactPart</name>
    <message>
        <source>%1, as we know it</source>
        <translation>%1，据我们所知</translation>
    </message>
    <message>
        <source>%1? A tap saves it</source>
        <translation>%1？轻点即保存</translation>
    </message>
    <message>
        <source>In %1’s words, if that helps</source>
        <translation>如有帮助，用 %1 的原话</translation>
    </message>
    <message>
        <source>Not true, take it away</source>
        <translation>不属实，移除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>此前</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>正确内容</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Add a size or taste</source>
        <translation>添加尺码或喜好</translation>
    </message>
    <message>
        <source>Not right? Opens it to correct it</source>
        <translation>不对？打开更正</translation>
    </message>
    <message>
        <source>Nothing yet. What is bought and noted here will show up.</source>
        <translation>还没有。在此购买和记录的内容会显示在这里。</translation>
    </message>
    <message>
        <source>Opens this customer</source>
        <translation>打开此顾客</translation>
    </message>
    <message>
        <source>Shows everybody she comes with</source>
        <translation>显示所有同行者</translation>
    </message>
    <message>
        <source>Use silently</source>
        <translation>仅供参考</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>我们所知</translation>
    </message>
</context>
<context>
    <name>FaultSheet</name>
    <message>
        <source>A seat, a row or a place: 14C, row 20, rear left.</source>
        <translation>座位、排或位置：14C、第 20 排、左后方。</translation>
    </message>
    <message>
        <source>For whoever mends the aircraft. No passenger is named.</source>
        <translation>给维修飞机的人员。不提及任何旅客姓名。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved on this tablet at once, also without a network. The ground reads it when it has been sent.</source>
        <translation>立即保存在本平板上，没有网络也可以。发送后地面人员即可看到。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Something is broken</source>
        <translation>有东西坏了</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>没有保存</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>有什么问题</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>FlightChoice</name>
    <message>
        <source>Which flight?</source>
        <translation>哪个航班？</translation>
    </message>
</context>
<context>
    <name>FlightScreen</name>
    <message>
        <source>Need first, then time left</source>
        <translation>先看需要，再看剩余时间</translation>
    </message>
</context>
<context>
    <name>FreshnessCard</name>
    <message>
        <source>%1. Opens what this tablet holds.</source>
        <translation>%1。打开本平板的内容。</translation>
    </message>
</context>
<context>
    <name>GalleyScreen</name>
    <message>
        <source>Special service</source>
        <translation>特殊服务</translation>
    </message>
    <message>
        <source>What lies where</source>
        <translation>物品位置</translation>
    </message>
</context>
<context>
    <name>GateAnswer</name>
    <message>
        <source>Scan a boarding pass</source>
        <translation>扫描登机牌</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Without one, find the passenger by two facts.</source>
        <translation>没有登机牌时，用两项信息查找乘客。</translation>
    </message>
</context>
<context>
    <name>GateCaseCard</name>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>另外：%1</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已谢绝</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Everybody after you will know</source>
        <translation>之后的同事都会知道</translation>
    </message>
    <message>
        <source>Everybody else sees that you are about to</source>
        <translation>其他人会看到您正要去做</translation>
    </message>
    <message>
        <source>I’ll offer it</source>
        <translation>我来提供</translation>
    </message>
    <message>
        <source>I’ll say it</source>
        <translation>我来说</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>姓名已隐藏。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Nothing to see to. A good flight is enough.</source>
        <translation>无需处理，飞好即可。</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>The rule, and every fact it rests on</source>
        <translation>该规则及其依据的每项事实</translation>
    </message>
    <message>
        <source>What is private appears after the pass, or two facts.</source>
        <translation>出示登机牌或两项信息后，才显示私人内容。</translation>
    </message>
    <message>
        <source>What to say and to offer appears here.</source>
        <translation>该说的话和可提供的会显示在这里。</translation>
    </message>
    <message>
        <source>What to see to</source>
        <translation>要处理的事</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>“Accepted” moves the seat and tells the crew</source>
        <translation>“已接受”会更换座位并通知机组</translation>
    </message>
</context>
<context>
    <name>GateComing</name>
    <message>
        <source>%1, most urgent first</source>
        <translation>%1，最紧急的在前</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>姓名已隐藏。</translation>
    </message>
    <message>
        <source>Nobody needs anything before the door.</source>
        <translation>进舱门前没有人需要协助。</translation>
    </message>
    <message>
        <source>Not a boarding authority: the departure system decides who flies.</source>
        <translation>不作登机许可：由离港系统决定谁能乘机。</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>显示姓名</translation>
    </message>
</context>
<context>
    <name>GateCountCard</name>
    <message>
        <source>%1 %2 on board</source>
        <translation>%1 %2 已登机</translation>
    </message>
    <message>
        <source>Boarded</source>
        <translation>已登机</translation>
    </message>
</context>
<context>
    <name>GateFactsSheet</name>
    <message>
        <source>Ask for two facts</source>
        <translation>询问两项信息</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Or the booking code</source>
        <translation>或预订编号</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>The surname, with the seat or the booking code. Let them say it, do not read it out.</source>
        <translation>姓，加上座位或预订编号。请对方自己说，不要念出来。</translation>
    </message>
    <message>
        <source>Two facts are needed</source>
        <translation>需要两项信息</translation>
    </message>
</context>
<context>
    <name>GateHeader</name>
    <message>
        <source>%1. Opens what this tablet holds.</source>
        <translation>%1。打开本平板的内容。</translation>
    </message>
    <message>
        <source>By two facts: the surname with the seat or the booking code</source>
        <translation>用两项信息：姓氏加座位或预订编号</translation>
    </message>
    <message>
        <source>Choose which flight leaves here</source>
        <translation>请选择从这里出发的航班</translation>
    </message>
    <message>
        <source>Colours, text size, somebody else, lock this tablet</source>
        <translation>颜色、文字大小、换人、锁定本平板</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find passenger</source>
        <translation>查找旅客</translation>
    </message>
    <message>
        <source>Flights</source>
        <translation>航班</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>登机口</translation>
    </message>
    <message>
        <source>Lounge</source>
        <translation>休息室</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>用摄像头扫描</translation>
    </message>
</context>
<context>
    <name>GateListSheet</name>
    <message>
        <source>Everybody is on board.</source>
        <translation>全部已登机。</translation>
    </message>
    <message>
        <source>I take them over</source>
        <translation>由我接手</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>姓名已隐藏。</translation>
    </message>
    <message>
        <source>Need first, then what we owe, then who asked first. The departure system gives the seats.</source>
        <translation>先看需要，再看我们所欠，再看申请先后。座位由离港系统分配。</translation>
    </message>
    <message>
        <source>Nobody waits for a seat.</source>
        <translation>没有人等座位。</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>没有更改。</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已看</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>What is different since somebody last looked.</source>
        <translation>自上次查看以来的变化。</translation>
    </message>
</context>
<context>
    <name>GateQueue</name>
    <message>
        <source>By seat</source>
        <translation>按座位</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>姓名已隐藏。</translation>
    </message>
    <message>
        <source>Next by seat</source>
        <translation>按座位的下一批</translation>
    </message>
    <message>
        <source>Not on board yet</source>
        <translation>尚未登机</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>What the list says otherwise than before</source>
        <translation>名单与之前的不同</translation>
    </message>
</context>
<context>
    <name>GateScreen</name>
    <message>
        <source>Gate</source>
        <translation>登机口</translation>
    </message>
    <message>
        <source>Lounge</source>
        <translation>休息室</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The count goes on. What they wrote leaves under their name.</source>
        <translation>计数继续。其所写内容以本人名义发出。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>GateWhySheet</name>
    <message>
        <source>Why this?</source>
        <translation>为什么？</translation>
    </message>
</context>
<context>
    <name>HandledStrip</name>
    <message>
        <source>Say why</source>
        <translation>说明原因</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Loads older receipts into this list</source>
        <translation>将更早的小票载入此列表</translation>
    </message>
    <message>
        <source>Nothing bought yet that this tablet knows of.</source>
        <translation>本平板没有购买记录。</translation>
    </message>
    <message>
        <source>Show older receipts</source>
        <translation>显示更早的小票</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>购物篮</translation>
    </message>
    <message>
        <source>Close, then back</source>
        <translation>关闭，然后返回</translation>
    </message>
    <message>
        <source>Close, then ready for the next pass</source>
        <translation>关闭，然后可扫下一张登机牌</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Find passenger</source>
        <translation>查找旅客</translation>
    </message>
    <message>
        <source>Flight</source>
        <translation>航班</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>机上厨房</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Keys without Ctrl or Alt</source>
        <translation>不带 Ctrl 或 Alt 的按键</translation>
    </message>
    <message>
        <source>Move in a list</source>
        <translation>在列表中移动</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>On a suggestion: not right, because</source>
        <translation>在推荐上：不合适，因为</translation>
    </message>
    <message>
        <source>Peek while shoulder-safe, as long as it is held</source>
        <translation>防窥时按住查看</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Tab reaches everything, Enter presses it.</source>
        <translation>Tab 可到达所有项，回车执行。</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>此列表</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Why you see this</source>
        <translation>为什么您看到这些</translation>
    </message>
    <message>
        <source>With a customer open</source>
        <translation>打开顾客时</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>For everybody who uses this tablet</source>
        <translation>适用于所有使用本平板的人</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the screens</source>
        <translation>界面语言</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>What you have begun is kept.</source>
        <translation>您已开始的内容会保留。</translation>
    </message>
</context>
<context>
    <name>MatterSheet</name>
    <message>
        <source>Comes back in 20 minutes</source>
        <translation>20 分钟后再次出现</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Why this?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>MattersCard</name>
    <message>
        <source>Opens what to say, and why</source>
        <translation>打开要说的话及原因</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>值得了解</translation>
    </message>
</context>
<context>
    <name>MentionCard</name>
    <message>
        <source>Worth mentioning</source>
        <translation>值得一提</translation>
    </message>
    <message>
        <source>You could offer</source>
        <translation>可以提供</translation>
    </message>
</context>
<context>
    <name>NamePart</name>
    <message>
        <source>As it sounds, the loud part in capitals: eh-LEH-nah</source>
        <translation>按读音写，重音部分用大写：eh-LEH-nah</translation>
    </message>
    <message>
        <source>How to say it</source>
        <translation>读法</translation>
    </message>
    <message>
        <source>Likes to hear from us by? A tap saves it</source>
        <translation>希望的联系方式？轻点即保存</translation>
    </message>
    <message>
        <source>Name, as it is said</source>
        <translation>姓名（称呼）</translation>
    </message>
    <message>
        <source>Save how to say it</source>
        <translation>保存读法</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>保存姓名</translation>
    </message>
</context>
<context>
    <name>NamesakeCard</name>
    <message>
        <source>Checked, open all</source>
        <translation>已核对，全部打开</translation>
    </message>
    <message>
        <source>Notes, amounts and reasons are shown after this</source>
        <translation>之后显示备注、金额和原因</translation>
    </message>
</context>
<context>
    <name>NotePart</name>
    <message>
        <source>%1 …</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Ctrl and Enter</source>
        <translation>Ctrl 和回车</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved on this tablet at once, also without a network. Colleagues read it when it has been sent, and the customer may: keep it kind and true.</source>
        <translation>立即保存在本平板上，没有网络也可以。发送后同事会读到，顾客也可以看到：请友善真实。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>The note was not saved</source>
        <translation>备注没有保存</translation>
    </message>
    <message>
        <source>What should a colleague know next time?</source>
        <translation>下次同事应该知道什么？</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>No notes yet. Write what a colleague should know next time.</source>
        <translation>还没有备注。请写下下次同事应知道的事。</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>请记住</translation>
    </message>
</context>
<context>
    <name>OfferEntry</name>
    <message>
        <source>In the basket</source>
        <translation>在购物篮中</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Opens why this is suggested</source>
        <translation>打开推荐原因</translation>
    </message>
    <message>
        <source>Opens why this is suggested. Held, or with Delete, it asks why it is not right.</source>
        <translation>打开推荐原因。按住或按 Delete 键，会询问为何不合适。</translation>
    </message>
    <message>
        <source>Put %1 into the basket</source>
        <translation>将 %1 放入购物篮</translation>
    </message>
    <message>
        <source>Take %1 out of the basket</source>
        <translation>将 %1 移出购物篮</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>Not right? Hold it to say why.</source>
        <translation>不合适？按住说明原因。</translation>
    </message>
    <message>
        <source>Shows the other suggestions too, or the first row alone</source>
        <translation>同时显示其他推荐，或只显示第一行</translation>
    </message>
</context>
<context>
    <name>OfferTile</name>
    <message>
        <source>In the basket</source>
        <translation>在购物篮中</translation>
    </message>
    <message>
        <source>Opens why this is suggested. Held, or with Delete, it asks why it is not right.</source>
        <translation>打开推荐原因。按住或按 Delete 键，会询问为何不合适。</translation>
    </message>
    <message>
        <source>Put %1 into the basket</source>
        <translation>将 %1 放入购物篮</translation>
    </message>
    <message>
        <source>Take %1 out of the basket</source>
        <translation>将 %1 移出购物篮</translation>
    </message>
</context>
<context>
    <name>OffersCard</name>
    <message>
        <source>Not right? Hold it to say why.</source>
        <translation>不合适？按住说明原因。</translation>
    </message>
</context>
<context>
    <name>OpenCard</name>
    <message>
        <source>Done. Opens it again</source>
        <translation>已完成。重新打开</translation>
    </message>
    <message>
        <source>Marks it as done</source>
        <translation>标记为完成</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待办</translation>
    </message>
</context>
<context>
    <name>PeopleSheet</name>
    <message>
        <source>More, %1</source>
        <translation>更多，%1</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>More, %1</source>
        <translation>更多，%1</translation>
    </message>
</context>
<context>
    <name>PersonHit</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Compare, %1</source>
        <translation>比较，%1</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>At each scan</source>
        <translation>每次扫描时</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>较大</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>退出终端</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>按键列表</translation>
    </message>
    <message>
        <source>Lock this tablet</source>
        <translation>锁定本平板</translation>
    </message>
    <message>
        <source>Locks the desk, and closes Aisleside after your PIN</source>
        <translation>锁定柜台，输入 PIN 后关闭 Aisleside</translation>
    </message>
    <message>
        <source>Locks this tablet and asks for the next person’s PIN</source>
        <translation>锁定本平板并要求下一位输入 PIN 码</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动效</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动效</translation>
    </message>
    <message>
        <source>Sheets slide</source>
        <translation>页面滑动</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>What you wrote and has not been sent stays on this tablet, sealed under your name, and leaves by itself. What you have begun waits for you.</source>
        <translation>您写的未发送内容封存在本平板上您的名下，会自动发送。已开始的内容等您回来。</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>%1 of %2 digits</source>
        <translation>%1 / %2 位数字</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Take back one digit</source>
        <translation>删除一位</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Last bought</source>
        <translation>最近购买</translation>
    </message>
    <message>
        <source>Make the appointment</source>
        <translation>安排预约</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>打开资料</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>%1 asked us to…</source>
        <translation>%1 要求我们…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · until: %2</source>
        <translation>%1 · 直到：%2</translation>
    </message>
    <message>
        <source>%1: %2. From %3. Shown until: %4</source>
        <translation>%1：%2。来自 %3。显示到：%4</translation>
    </message>
    <message>
        <source>Back to the profile</source>
        <translation>返回资料</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Give a copy</source>
        <translation>提供副本</translation>
    </message>
    <message>
        <source>Keeps a follow-up, so that somebody here looks at this list</source>
        <translation>留作跟进，让同事查看此列表</translation>
    </message>
    <message>
        <source>Nobody that this tablet knows of.</source>
        <translation>本平板没有记录。</translation>
    </message>
    <message>
        <source>Not shown to your role</source>
        <translation>您的职责不可见</translation>
    </message>
    <message>
        <source>Not shown to your role: %1</source>
        <translation>您的职责不可见：%1</translation>
    </message>
    <message>
        <source>Personal tips are off, as %1 asked.</source>
        <translation>应 %1 的要求，个人推荐已关闭。</translation>
    </message>
    <message>
        <source>Shown until</source>
        <translation>显示到</translation>
    </message>
    <message>
        <source>Somebody here will look at this list</source>
        <translation>这里的同事会查看此列表</translation>
    </message>
    <message>
        <source>Something looks wrong</source>
        <translation>看起来有问题</translation>
    </message>
    <message>
        <source>Stop tips</source>
        <translation>停止推荐</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who opened this profile</source>
        <translation>谁打开过此资料</translation>
    </message>
    <message>
        <source>Why it is shown to you</source>
        <translation>为什么您能看到</translation>
    </message>
    <message>
        <source>Why you see this</source>
        <translation>为什么您看到这些</translation>
    </message>
</context>
<context>
    <name>ProductSheet</name>
    <message>
        <source>Add to basket</source>
        <translation>放入购物篮</translation>
    </message>
    <message>
        <source>Back to the product before</source>
        <translation>返回上一件商品</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>手中商品</translation>
    </message>
    <message>
        <source>In the basket. Take it out</source>
        <translation>在购物篮中。移出</translation>
    </message>
    <message>
        <source>Takes this product in hand</source>
        <translation>查看此商品</translation>
    </message>
    <message>
        <source>Where to find it</source>
        <translation>在哪里能找到</translation>
    </message>
</context>
<context>
    <name>ProfileHeader</name>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>More to record</source>
        <translation>记录更多</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
</context>
<context>
    <name>ProfileScreen</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>More to record</source>
        <translation>记录更多</translation>
    </message>
    <message>
        <source>Name, phone or card</source>
        <translation>姓名、电话或卡号</translation>
    </message>
    <message>
        <source>Opens what is put aside</source>
        <translation>打开预留的商品</translation>
    </message>
    <message>
        <source>Search for another person</source>
        <translation>搜索其他人</translation>
    </message>
    <message>
        <source>This customer&apos;s history is long. It is on its way.</source>
        <translation>此顾客的历史很长，正在到来。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Why each thing is shown, who opened this profile, what one may ask for</source>
        <translation>为何显示、谁打开过、可提出什么要求</translation>
    </message>
    <message>
        <source>Why you see this</source>
        <translation>为什么您看到这些</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
</context>
<context>
    <name>PromisesCard</name>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <translation>重新打开：%1</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>What you promise a customer stands here on its day.</source>
        <translation>您对顾客的承诺到期会显示在这里。</translation>
    </message>
</context>
<context>
    <name>PutRightSheet</name>
    <message>
        <source>Put it right</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>没有保存</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>您的文字</translation>
    </message>
</context>
<context>
    <name>ReadySheet</name>
    <message>
        <source>%1 of this place’s records are on this tablet</source>
        <translation>本店 %1 的记录在本平板上</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>立即核对</translation>
    </message>
    <message>
        <source>Compares every record with the hub and puts right what differs</source>
        <translation>逐条与中心核对并修正差异</translation>
    </message>
    <message>
        <source>Ready for the shift?</source>
        <translation>准备好上班了吗？</translation>
    </message>
    <message>
        <source>Rehearse an outage</source>
        <translation>演练断网</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>First choose the seat.</source>
        <translation>请先选择座位。</translation>
    </message>
    <message>
        <source>First choose what happened.</source>
        <translation>请先选择发生了什么。</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>结果如何？</translation>
    </message>
    <message>
        <source>In a few words, if it helps</source>
        <translation>如有帮助，简短说明</translation>
    </message>
    <message>
        <source>No seat is free in this cabin.</source>
        <translation>此客舱没有空座。</translation>
    </message>
    <message>
        <source>Not said after all</source>
        <translation>最终没有说</translation>
    </message>
    <message>
        <source>Shorten the words first.</source>
        <translation>请先缩短文字。</translation>
    </message>
    <message>
        <source>Still upset</source>
        <translation>仍不满</translation>
    </message>
    <message>
        <source>To seat %1</source>
        <translation>到座位 %1</translation>
    </message>
    <message>
        <source>Too long for one line</source>
        <translation>一行放不下</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>顺利</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>发生了什么？</translation>
    </message>
</context>
<context>
    <name>RehearsalSheet</name>
    <message>
        <source>Possible once the customers are here and may be shown</source>
        <translation>顾客到达且可显示后即可</translation>
    </message>
    <message>
        <source>Rehearse again</source>
        <translation>再次演练</translation>
    </message>
    <message>
        <source>Rehearse an outage</source>
        <translation>演练断网</translation>
    </message>
    <message>
        <source>Rehearse now</source>
        <translation>开始演练</translation>
    </message>
    <message>
        <source>Rehearsing</source>
        <translation>演练中</translation>
    </message>
</context>
<context>
    <name>ReportScreen</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1% of the packet is here</source>
        <translation>数据包已到达 %1%</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>For the ground</source>
        <translation>给地面人员</translation>
    </message>
    <message>
        <source>How complete the packet is</source>
        <translation>数据包完整度</translation>
    </message>
    <message>
        <source>Nothing that the crew must know before the doors open.</source>
        <translation>开舱门前，机组没有需要知道的事。</translation>
    </message>
    <message>
        <source>Page to print</source>
        <translation>打印页</translation>
    </message>
    <message>
        <source>Something is broken</source>
        <translation>有东西坏了</translation>
    </message>
</context>
<context>
    <name>SafeCard</name>
    <message>
        <source>Everything is shown until you let go.</source>
        <translation>松手前全部显示。</translation>
    </message>
    <message>
        <source>Hide again</source>
        <translation>重新隐藏</translation>
    </message>
    <message>
        <source>Notes and past amounts are hidden. Hold the button above to peek.</source>
        <translation>备注和过往金额已隐藏。按住上方按钮可查看。</translation>
    </message>
    <message>
        <source>Peeking</source>
        <translation>正在查看</translation>
    </message>
    <message>
        <source>Safe to show</source>
        <translation>可以展示</translation>
    </message>
    <message>
        <source>Shows everything without holding the button</source>
        <translation>无需按住即可全部显示</translation>
    </message>
</context>
<context>
    <name>SayCard</name>
    <message>
        <source>Already taken care of</source>
        <translation>已有人处理</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>用摄像头扫描</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Find anyone</source>
        <translation>查找任何人</translation>
    </message>
    <message>
        <source>In store today</source>
        <translation>今天到店</translation>
    </message>
    <message>
        <source>Name, phone or card</source>
        <translation>姓名、电话或卡号</translation>
    </message>
    <message>
        <source>Name, phone, email or card</source>
        <translation>姓名、电话、邮箱或卡号</translation>
    </message>
    <message>
        <source>Search everyone</source>
        <translation>搜索所有人</translation>
    </message>
    <message>
        <source>Search for a person</source>
        <translation>搜索人员</translation>
    </message>
    <message>
        <source>The customers on this tablet are being opened. This takes longer only once.</source>
        <translation>正在打开本平板上的顾客，只有这一次较久。</translation>
    </message>
    <message>
        <source>Who is the appointment for?</source>
        <translation>为谁预约？</translation>
    </message>
    <message>
        <source>Your clients</source>
        <translation>您的顾客</translation>
    </message>
</context>
<context>
    <name>SeatMini</name>
    <message>
        <source>The whole aircraft; tap to go there</source>
        <translation>整架飞机；点按前往</translation>
    </message>
</context>
<context>
    <name>SeatPlan</name>
    <message>
        <source>Seats</source>
        <translation>座位</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ShellScreen</name>
    <message>
        <source>%1. Opens what this tablet holds.</source>
        <translation>%1。打开本平板的内容。</translation>
    </message>
    <message>
        <source>Aisleside</source>
        <translation>Aisleside</translation>
    </message>
    <message>
        <source>Colours, text size, somebody else, lock this tablet</source>
        <translation>颜色、文字大小、换人、锁定本平板</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Search everyone</source>
        <translation>搜索所有人</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>A manager sets a new PIN at the hub: aisleside hub pin</source>
        <translation>经理可在中心设置新的 PIN 码：aisleside hub pin</translation>
    </message>
    <message>
        <source>Forgot PIN</source>
        <translation>忘记 PIN 码</translation>
    </message>
    <message>
        <source>Scan staff badge</source>
        <translation>扫描工牌</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>员工号</translation>
    </message>
    <message>
        <source>Who’s using this tablet?</source>
        <translation>谁在使用本平板？</translation>
    </message>
</context>
<context>
    <name>SizeStrip</name>
    <message>
        <source>Sizes</source>
        <translation>尺码</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
</context>
<context>
    <name>SpendLine</name>
    <message>
        <source>Last 12 months</source>
        <translation>最近 12 个月</translation>
    </message>
</context>
<context>
    <name>TabletSheet</name>
    <message>
        <source>Block the network for a moment and try everything</source>
        <translation>短暂断网并逐一尝试</translation>
    </message>
    <message>
        <source>Connection to the hub</source>
        <translation>与中心的连接</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>复制给支持人员</translation>
    </message>
    <message>
        <source>Customers on this tablet</source>
        <translation>本平板上的顾客</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>It is right, go on</source>
        <translation>没错，继续</translation>
    </message>
    <message>
        <source>Possible once the customers are here and may be shown</source>
        <translation>顾客到达且可显示后即可</translation>
    </message>
    <message>
        <source>Products on this tablet</source>
        <translation>本平板上的商品</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Read it first</source>
        <translation>先查看</translation>
    </message>
    <message>
        <source>Ready for the shift?</source>
        <translation>准备好上班了吗？</translation>
    </message>
    <message>
        <source>Rehearse an outage</source>
        <translation>演练断网</translation>
    </message>
    <message>
        <source>Sent lately</source>
        <translation>最近发送</translation>
    </message>
    <message>
        <source>Storage, encrypted</source>
        <translation>存储（已加密）</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>同步中</translation>
    </message>
    <message>
        <source>This tablet</source>
        <translation>本平板</translation>
    </message>
    <message>
        <source>Versions, counts and times. No person is in it.</source>
        <translation>版本、数量和时间，不含任何个人信息。</translation>
    </message>
    <message>
        <source>What would work without a network, and what to do about the rest</source>
        <translation>没有网络时能用什么，其余该怎么办</translation>
    </message>
</context>
<context>
    <name>TaskPart</name>
    <message>
        <source>A day earlier</source>
        <translation>提前一天</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>推后一天</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>用您的话</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When? A tap saves it</source>
        <translation>什么时候？轻点即保存</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
</context>
<context>
    <name>TimelineEntry</name>
    <message>
        <source>Opens what was bought</source>
        <translation>打开所购商品</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>%1. Opens what you did today.</source>
        <translation>%1。打开您今天所做的事。</translation>
    </message>
    <message>
        <source>Done today, %1</source>
        <translation>今天已完成，%1</translation>
    </message>
    <message>
        <source>Name, phone or card</source>
        <translation>姓名、电话或卡号</translation>
    </message>
    <message>
        <source>Search for a customer</source>
        <translation>搜索顾客</translation>
    </message>
    <message>
        <source>The customers on this tablet are being opened. This takes longer only once.</source>
        <translation>正在打开本平板上的顾客，只有这一次较久。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>TrolleyEntry</name>
    <message>
        <source>Opens why this is suggested</source>
        <translation>打开推荐原因</translation>
    </message>
</context>
<context>
    <name>TrolleySheet</name>
    <message>
        <source>Asks why, and takes it away</source>
        <translation>询问原因并移除</translation>
    </message>
    <message>
        <source>Not right, because</source>
        <translation>不合适，因为</translation>
    </message>
    <message>
        <source>Note as taken</source>
        <translation>记为已取</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>什么会改变它</translation>
    </message>
    <message>
        <source>Why this?</source>
        <translation>为什么？</translation>
    </message>
</context>
<context>
    <name>TroubleCard</name>
    <message>
        <source>Anybody may say it then</source>
        <translation>之后谁都可以说</translation>
    </message>
    <message>
        <source>Comes back tomorrow</source>
        <translation>明天再次出现</translation>
    </message>
    <message>
        <source>Everybody else sees that you are about to</source>
        <translation>其他人会看到您正要去做</translation>
    </message>
    <message>
        <source>I’ll say it</source>
        <translation>我来说</translation>
    </message>
    <message>
        <source>I’ve apologised</source>
        <translation>已道歉</translation>
    </message>
    <message>
        <source>Nobody says it again</source>
        <translation>不会再有人说</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Not welcome</source>
        <translation>对方不接受</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>查看原因</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>The rule, what it rests on, and what makes it go away</source>
        <translation>规则、依据，以及何时消失</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>ValueBadge</name>
    <message>
        <source>Opens why</source>
        <translation>打开原因</translation>
    </message>
</context>
<context>
    <name>ValueWhy</name>
    <message>
        <source>%1 Closes in %2&#xa0;s.</source>
        <translation>%1 %2 秒后关闭。</translation>
    </message>
    <message>
        <source>Against: %1</source>
        <translation>反面：%1</translation>
    </message>
    <message>
        <source>Only you can see this</source>
        <translation>只有您能看到</translation>
    </message>
    <message>
        <source>Why “%1”</source>
        <translation>为什么“%1”</translation>
    </message>
</context>
<context>
    <name>WhySheet</name>
    <message>
        <source>Asks why, and takes it away</source>
        <translation>询问原因并移除</translation>
    </message>
    <message>
        <source>In the basket. Take it out</source>
        <translation>在购物篮中。移出</translation>
    </message>
    <message>
        <source>Not right, because</source>
        <translation>不合适，因为</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Put it into the basket</source>
        <translation>放入购物篮</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>什么会改变它</translation>
    </message>
    <message>
        <source>Why this?</source>
        <translation>为什么？</translation>
    </message>
</context>
<extra-origin>Machine-made first version. Nobody who speaks this language has checked it yet.</extra-origin>
</TS>
