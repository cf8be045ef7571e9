<persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
    <persistence-unit name="${name}" transaction-type="JTA">
        <provider>org.hibernate.jpa.HibernatePersistenceProvider</provider>
        <jta-data-source>java:comp/DefaultDataSource</jta-data-source>
        <class>dev.strata.${service}.entity.${Entity}</class>
        <exclude-unlisted-classes>true</exclude-unlisted-classes>
        <properties>
            <property name="hibernate.physical_naming_strategy" value="org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"/>
            <!-- Else every class of the WAR goes through Hibernate's enhancer, for proxies and sessions that nothing here uses. -->
            <property name="hibernate.enhancer.enableDirtyTracking" value="false"/>
            <property name="hibernate.enhancer.enableLazyInitialization" value="false"/>
            <property name="hibernate.timezone.default_storage" value="NORMALIZE_UTC"/>
        </properties>
    </persistence-unit>
</persistence>
